namespace Tutorial.Kernel.Tests;

/// <summary>Functions of a cell that call each other without an end.</summary>
public sealed class RecursionTests
{
    private readonly Notebook notebook = new();

    [Theory]
    [InlineData("int Deeper(int n) => 1 + Deeper(n + 1);\nDeeper(0)")]
    [InlineData("int Even(int n) => 1 + Odd(n);\nint Odd(int n) => 1 + Even(n);\nEven(0)")]
    [InlineData("Func<int, int> deeper = null; deeper = n => 1 + deeper(n + 1); deeper(0)")]
    [InlineData("class Node { public string Name { get => Name + \"!\"; } }\nnew Node().Name")]
    [InlineData("record Shape { public override string ToString() => Describe(); string Describe() => ToString() + \"!\"; }\nnew Shape().ToString()")]
    [InlineData("class Chain { public Chain() { Next = new Chain(); } public Chain Next; }\nnew Chain()")]
    public void Endless_recursion_is_an_error_and_not_the_end_of_the_kernel(string cell)
    {
        notebook.Succeed("var kept = \"kept\";");
        var error = notebook.Fail(cell);
        Assert.Equal(typeof(InsufficientExecutionStackException).FullName, error.Name);
        Assert.InRange(error.Traceback.Count, 2, 50);
        Assert.Equal("kept", notebook.Value("kept"));
    }
}
