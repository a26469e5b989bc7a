using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tutorial.Tests;

public sealed class FSharpCoreTests
{
    private static readonly Assembly Host = typeof(Microsoft.FSharp.Core.FSharpOption<>).Assembly;

    [Theory]
    [InlineData("FSharp.Core, Version=99.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a")]
    [InlineData("FSharp.Core, Version=4.4.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a")]
    public void Whatever_version_is_asked_for_the_hosts_is_the_answer(string asked)
    {
        var wanted = new List<string?>();

        Assert.Same(Host, FSharpCore.Resolve(name => Loaded(name, wanted), new AssemblyName(asked)));
        Assert.Equal(["FSharp.Core"], wanted);          // of any version: it says none
    }

    [Theory]
    [InlineData("Plotly.NET, Version=99.0.0.0")]
    [InlineData("FSharp.Core.resources, Version=10.0.0.0, Culture=de")]
    [InlineData("FSharp.Core")]                         // the answer's own question, which would never end
    public void Other_questions_are_left_to_others(string asked) =>
        Assert.Null(FSharpCore.Resolve(_ => throw new InvalidOperationException("it was asked for"), new AssemblyName(asked)));

    [Fact]
    public void Where_the_host_has_none_it_is_found_as_without_this() =>
        Assert.Null(
            FSharpCore.Resolve(name => throw new FileNotFoundException(name.Name), new AssemblyName("FSharp.Core, Version=10.1.0.0")));

    [Fact]
    public void The_process_answers_a_version_that_it_has_not()
    {
        RuntimeHelpers.RunModuleConstructor(typeof(Lesson).Module.ModuleHandle);

        Assert.Same(
            Host,
            Assembly.Load(new AssemblyName("FSharp.Core, Version=99.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a")));
    }

    private static Assembly Loaded(AssemblyName name, List<string?> wanted)
    {
        wanted.Add(name.FullName);
        return Host;
    }
}
