namespace Tutorial.Tests;
public class T { [Fact] public void Torch_loads() => Assert.NotEmpty(Placeholder.Test()); }
