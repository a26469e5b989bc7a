namespace Tutorial.Cli.Tests;

/// <summary>
/// A notebook of which nothing has changed is not run again, and one of which something has is. One test runs the real kernel.
/// </summary>
public sealed class RunCacheTests
{
    private const string NotRun = "tiny  unchanged, not run\n";

    [Fact]
    public async Task A_notebook_is_run_once_and_then_its_output_stays_and_is_reported_again()
    {
        using var tutorial = await RunOnceAsync(kernel: null);
        var output = await File.ReadAllBytesAsync(tutorial.PathOf("out/tiny.ipynb"), TestContext.Current.CancellationToken);

        var exitCode = await tutorial.RunAsync("run", "tiny.dib", "--out", "out");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.Contains(NotRun, tutorial.Output, StringComparison.Ordinal);
        Assert.Contains("1 notebook unchanged and not run; in all 1 notebook, 2 cells passed", tutorial.Output, StringComparison.Ordinal);
        Assert.Equal(output, await File.ReadAllBytesAsync(tutorial.PathOf("out/tiny.ipynb"), TestContext.Current.CancellationToken));
        Assert.Contains(
            "ran</pre>",
            await File.ReadAllTextAsync(tutorial.PathOf("out/tiny.html"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    public static TheoryData<string[], string> Changes => new()
    {
        { ["--force"], "tiny  is run: --force" },
        { ["--param", "epochs=2"], "tiny  is run: the parameters changed" },
        { ["--profile", "full"], "tiny  is run: the parameters changed" },
    };

    [Theory, MemberData(nameof(Changes))]
    public async Task Options_that_change_the_outputs_run_it_again(string[] options, string reason)
    {
        using var tutorial = await RunOnceAsync(new FakeKernel());

        await tutorial.RunAsync(["run", "tiny.dib", "--out", "out", .. options]);

        Assert.Contains(reason, tutorial.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unchanged", tutorial.Output, StringComparison.Ordinal);
    }

    public static TheoryData<string, string?, string> Edits => new()
    {
        { "tiny.dib", "#!csharp\n\n// tags: parameters\nint epochs = 3;\n\n#!csharp\n\n#load \"shared.csx\"\n", "the cells changed" },
        { "shared.csx", "int two = 1 + 1;", "the imported code changed" },
        { "inner.csx", "// a comment", "the imported code changed" },
        { "out/tiny.ipynb", "{}", "the output was edited" },
        { "out/tiny.ipynb", null, "the output is gone" },
        { "out/.tutorial-cache/tiny.json", "{}", "what is known of the earlier run cannot be read" },
        { "out/.tutorial-cache/tiny.json", null, "no earlier run is known" },
    };

    [Theory, MemberData(nameof(Edits))]
    public async Task Files_that_it_hangs_on_run_it_again(string file, string? text, string reason)
    {
        using var tutorial = await RunOnceAsync(new FakeKernel());
        if (text is null)
            File.Delete(tutorial.PathOf(file));
        else
            tutorial.Write(file, text);

        var exitCode = await tutorial.RunAsync("run", "tiny.dib", "--out", "out");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.Contains($"tiny  is run: {reason}", tutorial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_measured_results_run_it_again()
    {
        using var tutorial = new TutorialRun { Kernel = new FakeKernel() };
        tutorial.WriteNotebook("shows.dib", "#r \"library/Tutorial.dll\"\nLesson.Published(\"one\")");
        tutorial.WriteNotebook("does-not.dib", "#r \"library/Tutorial.dll\"\n1 + 1");
        tutorial.Write("library/results/one.run.json", "{}");
        await tutorial.RunAsync("run", "shows.dib", "does-not.dib", "--out", "out");

        tutorial.Write("library/results/one.run.json", "{ }");
        await tutorial.RunAsync("run", "shows.dib", "does-not.dib", "--out", "out");

        Assert.Contains("shows  is run: the measured results changed", tutorial.Output, StringComparison.Ordinal);
        Assert.Contains("does-not  unchanged, not run", tutorial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_images_run_it_again()
    {
        using var images = new Cifar10Files();
        using var tutorial = await RunOnceAsync(new FakeKernel(), "--data", images.Folder);
        File.SetLastWriteTimeUtc(Directory.GetFiles(images.Folder)[0], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        await tutorial.RunAsync("run", "tiny.dib", "--out", "out", "--data", images.Folder);

        Assert.Contains("tiny  is run: the data set changed", tutorial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_notebook_is_always_run_again()
    {
        using var tutorial = new TutorialRun { Kernel = new FakeKernel() };
        tutorial.WriteNotebook("tiny.dib", "throw new Exception(\"no luck\");");
        await tutorial.RunAsync("run", "tiny.dib", "--out", "out");

        var exitCode = await tutorial.RunAsync("run", "tiny.dib", "--out", "out");

        Assert.Equal(ExitCode.CellFailed, exitCode);
        Assert.Contains("tiny  is run: no earlier run is known", tutorial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_fails_forgets_the_one_that_passed()
    {
        using var tutorial = await RunOnceAsync(new FakeKernel());
        var passing = await File.ReadAllTextAsync(tutorial.PathOf("tiny.dib"), TestContext.Current.CancellationToken);
        tutorial.WriteNotebook("tiny.dib", "throw new Exception(\"no luck\");");
        await tutorial.RunAsync("run", "tiny.dib", "--out", "out");
        tutorial.Write("tiny.dib", passing);

        await tutorial.RunAsync("run", "tiny.dib", "--out", "out");

        Assert.DoesNotContain("unchanged", tutorial.Output, StringComparison.Ordinal);
    }

    private static async Task<TutorialRun> RunOnceAsync(FakeKernel? kernel, params string[] options)
    {
        var tutorial = new TutorialRun { Kernel = kernel };
        tutorial.Write("inner.csx", "int one = 1;");
        tutorial.Write("shared.csx", "#load \"inner.csx\"\nint two = 2;");
        tutorial.WriteNotebook(
            "tiny.dib",
            "// tags: parameters\nint epochs = 1;   // full: 30",
            "#load \"shared.csx\"\nConsole.Write(\"ran\");");
        Assert.Equal(ExitCode.Success, await tutorial.RunAsync(["run", "tiny.dib", "--out", "out", .. options]));
        Assert.Contains("tiny  is run: no earlier run is known", tutorial.Output, StringComparison.Ordinal);
        return tutorial;
    }
}
