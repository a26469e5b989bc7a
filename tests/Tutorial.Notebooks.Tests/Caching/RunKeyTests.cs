using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class RunKeyTests
{
    [Fact]
    public void Outputs_and_times_are_no_part_of_it()
    {
        var notebook = NotebookFile.Read(Fixture.Path("written-by-jupyter.ipynb"));
        var fresh = notebook with { Cells = [.. notebook.Cells.Select(cell => cell with { Outputs = [], ExecutionCount = null })] };

        Assert.Empty(RunKey.Of(fresh).ChangedSince(RunKey.Of(notebook)));
    }

    [Theory]
    [InlineData("#!csharp\n1\n", "#!csharp\n2\n", "cells")]
    [InlineData("#!csharp\n1\n", "#!csharp\n// tags: slow\n1\n", "cells")]
    [InlineData("#!csharp\n1\n", "#!fsharp\n1\n", "cells")]
    [InlineData("#!md\n1\n", "#!md\n2\n", "cells")]
    [InlineData("#!meta\n{\"tutorial\":{\"timeout\":1}}\n#!csharp\n1\n", "#!meta\n{\"tutorial\":{\"timeout\":2}}\n#!csharp\n1\n", "cells")]
    [InlineData("#!csharp\n1\n", "#!csharp\n1\n\n#!csharp\n// tags: injected-parameters\nint a = 1;\n", "parameters")]
    public void Whatever_may_change_the_outputs_changes_its_part(string before, string after, string part) =>
        Assert.Equal([part], RunKey.Of(Parsed.Dib(after)).ChangedSince(RunKey.Of(Parsed.Dib(before))));

    [Fact]
    public void A_part_that_came_or_went_has_changed()
    {
        var key = RunKey.Of(Parsed.Dib("#!csharp\n1\n"));

        Assert.Equal(["library"], key.With("library", "a").ChangedSince(key));
        Assert.Equal(["library"], key.ChangedSince(key.With("library", "a")));
    }
}
