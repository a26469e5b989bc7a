using System.Reflection;
using static TorchSharp.torch;

namespace Tutorial.Tests.Build;

public sealed class CurrentFrameworkTests
{
    [Fact]
    public void The_mended_TorchSharp_asks_for_no_earlier_NET_than_this_one()
    {
        var framework = typeof(Tensor).Assembly.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("System.", StringComparison.Ordinal)).ToArray();

        Assert.Contains("System.Runtime.Numerics", framework.Select(name => name.Name));
        Assert.All(framework, name => Assert.Equal(Assembly.Load(new AssemblyName(name.Name!)).GetName().Version, name.Version));
    }
}
