using Tutorial.Documents;
using Tutorial.Jupyter;
using Tutorial.Notebooks;
using Tutorial.Tests;

namespace Tutorial.Cli.Tests;

/// <summary>
/// What <c>tutorial run</c> makes of its options and of a run. Where the kernel itself matters, it is this project's own, as it was built
/// beside the command; else a run on it would only show once more that it works.
/// </summary>
public sealed class RunCommandTests
{
    /// <summary>Enough for two kernels to take the same port now and then, each time with the mend that the command has for it.</summary>
    private static readonly int KernelsAtOnce = Soak.IsOn ? 20 : 6;

    [Fact]
    public async Task A_passing_notebook_is_written_with_its_outputs_and_a_page_and_the_exit_code_is_0()
    {
        using var tutorial = new TutorialRun();
        tutorial.WriteNotebook(
            "tiny.dib",
            "// tags: parameters\nint epochs = 1;   // full: 30",
            "Console.WriteLine($\"epochs: {epochs}\");");

        var exitCode = await tutorial.RunAsync("run", "tiny.dib", "--param", "epochs=7", "--out", "out");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.Equal(["out/index.html", "out/tiny.html", "out/tiny.ipynb", "tiny.dib"], tutorial.Files);
        Assert.Matches(@"1 notebook, 3 cells passed, 0 failed, 0 not run in \d+\.\d s\n", tutorial.Output);
        Assert.DoesNotContain("Data set: ", tutorial.Output, StringComparison.Ordinal);
        var last = NotebookFile.Read(tutorial.PathOf("out/tiny.ipynb")).Cells[^1];
        Assert.Equal([new StreamOutput("stdout", "epochs: 7\n")], last.Outputs);
        Assert.Contains("epochs: 7</pre>", await ReadAsync(tutorial, "out/tiny.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_cell_ends_its_notebook_but_not_the_others_and_the_exit_code_is_1()
    {
        using var tutorial = new TutorialRun();
        tutorial.WriteNotebook("lessons/a.dib", "1 + 1", "throw new InvalidOperationException(\"no luck\");", "3");
        tutorial.WriteNotebook("lessons/b.dib", "4");

        var exitCode = await tutorial.RunAsync("run", "lessons", "--out", "out");

        Assert.Equal((ExitCode.CellFailed, "Failed: a, cell 2 of 3.\n"), (exitCode, tutorial.Error));
        Assert.Contains("2 notebooks, 2 cells passed, 1 failed, 1 not run in", tutorial.Output, StringComparison.Ordinal);
        Assert.Contains("no luck", tutorial.Output, StringComparison.Ordinal);
        Assert.Equal(["lessons/a.dib", "lessons/b.dib", "out/a.html", "out/b.html", "out/b.ipynb", "out/index.html"], tutorial.Files);
    }

    [Fact]
    public async Task A_notebook_that_fails_leaves_an_earlier_one_as_it_was_and_is_kept_beside_it_where_that_is_asked_for()
    {
        using var tutorial = new TutorialRun { Kernel = new FakeKernel() };
        tutorial.WriteNotebook("a.dib", "Console.Write(\"earlier\");");
        await tutorial.RunAsync("run", "a.dib", "--out", "out");
        var earlier = await ReadAsync(tutorial, "out/a.ipynb");
        tutorial.WriteNotebook("a.dib", "1", "throw new InvalidOperationException(\"no luck\");", "3");

        await tutorial.RunAsync("run", "a.dib", "--out", "out", "--keep-failed");

        Assert.Equal(earlier, await ReadAsync(tutorial, "out/a.ipynb"));
        var cells = NotebookFile.Read(tutorial.PathOf("out/a.failed.ipynb")).Cells;
        Assert.Equal([1, 2, null], cells.Select(cell => cell.ExecutionCount));
        Assert.Equal("no luck", Assert.IsType<ErrorOutput>(cells[1].Outputs[^1]).Value);
    }

    [Fact]
    public async Task A_crash_of_the_kernel_is_told_and_keeps_what_came_before_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Exit codes are Linux's.");
        using var tutorial = new TutorialRun();
        tutorial.WriteNotebook("tiny.dib", "Console.Write(\"before\");", "unsafe { *(int*)0x123456789000 = 1; }", "3");

        var exitCode = await tutorial.RunAsync("run", "tiny.dib", "--out", "out", "--keep-failed");

        Assert.Equal((ExitCode.KernelDied, "Failed: tiny, cell 2 of 3: its kernel died.\n"), (exitCode, tutorial.Error));
        Assert.Contains("Memory was read or written that is not the process's own.", tutorial.Output, StringComparison.Ordinal);
        var cells = NotebookFile.Read(tutorial.PathOf("out/tiny.failed.ipynb")).Cells;
        Assert.Equal("before", Assert.IsType<StreamOutput>(Assert.Single(cells[0].Outputs)).Text);
        Assert.Equal("KernelDied", Assert.IsType<ErrorOutput>(Assert.Single(cells[1].Outputs)).Name);
    }

    [Fact]
    public async Task The_notebooks_get_the_images_that_the_run_says_it_uses()
    {
        using var images = new Cifar10Files();
        var kernel = new FakeKernel();
        using var tutorial = new TutorialRun { Cifar10Folder = "elsewhere", Kernel = kernel };
        tutorial.WriteNotebook("tiny.dib", "1");

        var exitCode = await tutorial.RunAsync("run", "tiny.dib", "--data", images.Folder, "--out", "out");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.Contains($"Data set: CIFAR-10 from {images.Folder}\n", tutorial.Output, StringComparison.Ordinal);
        Assert.Equal(images.Folder, Assert.Single(kernel.Runs).Start.Environment["CIFAR10_DIR"]);
    }

    public static TheoryData<string[], int, string> Refusals => new()
    {
        { ["--nonsense"], ExitCode.Usage, "There is no option '--nonsense'. See 'tutorial --help'." },
        { ["--param", "epocs=3"], ExitCode.Usage, "No selected notebook declares a parameter 'epocs'; they declare epochs." },
        { ["--param", "epochs=many"], ExitCode.Usage, "The parameter 'epochs' of tiny.dib is of type int, which 'many' is not." },
        { ["--param", "epochs"], ExitCode.Usage, "--param 'epochs' is not of the form name=value." },
        { ["--param", "epochs=1", "--param", "epochs=2"], ExitCode.Usage, "--param epochs is given twice." },
        { ["--profile", "slow"], ExitCode.Usage, "--profile is fast or full, and 'slow' is neither. See 'tutorial --help'." },
        { ["missing.dib"], ExitCode.BadFile, "There is no notebook 'missing.dib'." },
        { ["notes.txt"], ExitCode.BadFile, "'notes.txt' is not a notebook: its extension is neither .dib nor .ipynb." },
        { ["empty"], ExitCode.BadFile, "The folder 'empty' holds no .dib file." },
        { ["broken.ipynb"], ExitCode.BadFile, "broken.ipynb" },
        { ["copy/tiny.dib"], ExitCode.Usage, "would both be written to tiny.ipynb; run them one by one." },
        { ["--data", "nowhere"], ExitCode.BadFile, "nowhere" },
        { ["--data", "empty"], ExitCode.BadFile, "data_batch_1.bin" },
        { ["--data", "one-file"], ExitCode.BadFile, "data_batch_2.bin' is missing: get it again (`tutorial data download`" },
        { ["--data", "short"], ExitCode.BadFile, "has 4 bytes where CIFAR-10's has 30,730,000: get it again (`tutorial data download`" },
        { ["--data", "photos"], ExitCode.BadFile, "'photos' is a folder of pictures for each class, and here --data is CIFAR-10's folder" },
        { ["--kernel", "no-such-kernel"], ExitCode.BadFile, "No kernel named 'no-such-kernel' is installed" },
    };

    [Theory, MemberData(nameof(Refusals))]
    public async Task A_mistake_is_refused_in_one_line_before_anything_is_written(string[] arguments, int expected, string reason)
    {
        using var tutorial = new TutorialRun();
        tutorial.WriteNotebook("tiny.dib", "// tags: parameters\nint epochs = 1;", "epochs");
        tutorial.WriteNotebook("copy/tiny.dib", "1");
        tutorial.Write("broken.ipynb", "{\"cells\": [");
        tutorial.Write("notes.txt", "notes");
        tutorial.Write("out/tiny.ipynb", "from an earlier run");
        tutorial.Write("short/data_batch_1.bin", "four");
        Directory.CreateDirectory(tutorial.PathOf("empty"));
        Directory.CreateDirectory(tutorial.PathOf("photos/train"));
        Cifar10Files.Create(tutorial.PathOf("one-file"), Cifar10Manifest.Files[0]);
        var before = tutorial.Files.ToArray();

        var exitCode = await tutorial.RunAsync(["run", "tiny.dib", .. arguments, "--out", "out"]);

        Assert.Equal(expected, exitCode);
        Assert.Contains(reason, tutorial.Error, StringComparison.Ordinal);
        Assert.Equal(1, tutorial.Error.Count(character => character == '\n'));
        Assert.Equal(before, tutorial.Files);
        Assert.Equal("from an earlier run", await ReadAsync(tutorial, "out/tiny.ipynb"));
    }

    [Fact]
    public async Task A_kernel_that_was_not_built_is_named()
    {
        using var tutorial = new TutorialRun { OwnFolder = Path.Combine(Path.GetTempPath(), "no-such-folder", "cli") };
        tutorial.WriteNotebook("tiny.dib", "1");

        var exitCode = await tutorial.RunAsync("run", "tiny.dib", "--out", "out");

        Assert.Equal(ExitCode.BadFile, exitCode);
        Assert.Contains("Tutorial.Kernel.dll' is missing; build the solution first", tutorial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_keeps_what_was_executed_and_the_exit_code_is_130()
    {
        using var tutorial = new TutorialRun();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        tutorial.WriteNotebook(
            "tiny.dib", "1",
            $"System.IO.File.WriteAllText(@\"{tutorial.PathOf("begun")}\", \"\"); while (true) System.Threading.Thread.Sleep(10);", "3");
        var running = tutorial.RunAsync(stop.Token, "run", "tiny.dib", "--out", "out");
        while (!File.Exists(tutorial.PathOf("begun")) && !running.IsCompleted)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        await stop.CancelAsync();

        Assert.Equal(ExitCode.Cancelled, await running);
        Assert.Equal("Stopped; what was executed of a notebook until then stands beside it as .failed.ipynb.\n", tutorial.Error);
        Assert.Contains("1 cell passed, 0 failed, 1 interrupted, 1 not run", tutorial.Output, StringComparison.Ordinal);
        Assert.Equal(1, NotebookFile.Read(tutorial.PathOf("out/tiny.failed.ipynb")).Cells[0].ExecutionCount);
    }

    [Fact]
    public async Task A_cell_that_never_ends_is_ended_by_its_limit_and_the_exit_code_is_4()
    {
        using var tutorial = new TutorialRun { Kernel = new FakeKernel() };
        tutorial.WriteNotebook("tiny.dib", "1", "while (true) { }", "3");

        var exitCode = await tutorial.RunAsync("run", "tiny.dib", "--out", "out");

        Assert.Equal((ExitCode.Timeout, "Failed: tiny, cell 2 of 3: it ran too long.\n"), (exitCode, tutorial.Error));
        Assert.Contains("1 timed out, 1 not run", tutorial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limits_of_the_command_line_are_those_of_the_run()
    {
        var kernel = new FakeKernel();
        using var tutorial = new TutorialRun { Kernel = kernel };
        tutorial.WriteNotebook("tiny.dib", "1");

        await tutorial.RunAsync("run", "tiny.dib", "--out", "out", "--cell-timeout", "10", "--timeout", "20m");
        await tutorial.RunAsync("run", "tiny.dib", "--out", "out", "--force");

        Assert.Equal(
            [(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(20)), (ExecutionOptions.DefaultCellTimeout, Timeout.InfiniteTimeSpan)],
            kernel.Runs.Select(run => (run.Bounds.CellTimeout, run.Bounds.Timeout)));
    }

    [Fact]
    public async Task A_kernel_that_dies_is_told_with_its_exit_code_and_the_exit_code_is_5()
    {
        using var tutorial = new TutorialRun();
        tutorial.WriteNotebook("tiny.dib", "1", "Environment.Exit(7);", "3");

        var exitCode = await tutorial.RunAsync("run", "tiny.dib", "--out", "out");

        Assert.Equal((ExitCode.KernelDied, "Failed: tiny, cell 2 of 3: its kernel died.\n"), (exitCode, tutorial.Error));
        Assert.Contains("exit code 7", tutorial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_cells_are_left_out_of_the_fast_profile_only_and_visibly()
    {
        var kernel = new FakeKernel();
        using var tutorial = new TutorialRun { Kernel = kernel };
        tutorial.WriteNotebook("tiny.dib", "1", "// tags: slow\n2");

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("run", "tiny.dib", "--out", "out"));
        Assert.Contains("1 cell passed, 0 failed, 1 skipped", tutorial.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("run", "tiny.dib", "--out", "out", "--profile", "full"));
        Assert.Contains("2 cells passed, 0 failed, 0 not run", tutorial.Output, StringComparison.Ordinal);
        Assert.Equal([true, false], kernel.Runs.Select(run => run.Bounds.SkipsSlowCells));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_terminal_a_long_cell_says_how_long_it_runs_and_what_it_last_wrote(bool isTerminal)
    {
        var clock = new HandClock();
        var kernel = new FakeKernel { HasWritten = () => clock.Advance(TimeSpan.FromSeconds(7)) };
        using var tutorial = new TutorialRun { IsTerminal = isTerminal, Clock = clock, Kernel = kernel };
        tutorial.WriteNotebook("tiny.dib", "Console.WriteLine(\"step 1\");\nConsole.WriteLine(\"step 2\");");

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("run", "tiny.dib", "--out", "out"));

        Assert.Equal(isTerminal, tutorial.Output.Contains(" 7 s  step 2", StringComparison.Ordinal));
        Assert.Contains("ok\n", tutorial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_notebooks_run_at_once_and_share_the_cores()
    {
        var begun = new CountdownEvent(2);
        var kernel = new FakeKernel
        {
            Begins = () => Task.Run(() => { begun.Signal(); begun.Wait(TestContext.Current.CancellationToken); }),
        };
        using var tutorial = new TutorialRun { Kernel = kernel };
        tutorial.WriteNotebook("lessons/a.dib", "1");
        tutorial.WriteNotebook("lessons/b.dib", "2");

        var exitCode = await tutorial.RunAsync("run", "lessons", "--out", "out", "--jobs", "2");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.Equal(2, kernel.Runs.Count);
        Assert.All(kernel.Runs, run => Assert.Equal(
            Environment.GetEnvironmentVariable("OMP_NUM_THREADS") is null
                ? FormattableString.Invariant($"{Math.Max(1, Environment.ProcessorCount / 2)}")
                : null,
            run.Start.Environment.GetValueOrDefault("OMP_NUM_THREADS")));
    }

    [Fact]
    public async Task Many_notebooks_run_at_once_and_no_kernel_takes_anothers_port()
    {
        using var tutorial = new TutorialRun();
        for (var number = 0; number < KernelsAtOnce; number++)
            tutorial.WriteNotebook(FormattableString.Invariant($"lessons/{number}.dib"), "1 + 1");

        var exitCode = await tutorial.RunAsync("run", "lessons", "--out", "out", "--jobs", FormattableString.Invariant($"{KernelsAtOnce}"));

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.Contains(
            FormattableString.Invariant($"{KernelsAtOnce} notebooks, {KernelsAtOnce} cells passed, 0 failed, 0 not run"),
            tutorial.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_in_python_runs_with_its_kernel_and_with_parameters_and_not_without()
    {
        using var tutorial = new TutorialRun();
        Assert.SkipWhen(
            new KernelSpecCatalog(JupyterFolders.OfThisMachine()).Find("python3") is null,
            "No kernel named python3 is installed (Debian: python3-ipykernel).");
        await File.WriteAllTextAsync(
            tutorial.PathOf("tiny.ipynb"),
            """
            {
              "cells": [
                {"cell_type": "code", "execution_count": null, "metadata": {"tags": ["parameters"]}, "outputs": [],
                 "source": ["epochs = 1"]},
                {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": ["print(epochs)"]}
              ],
              "metadata": {"kernelspec": {"name": "python3", "display_name": "Python", "language": "python"}},
              "nbformat": 4, "nbformat_minor": 4
            }
            """,
            TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Usage, await tutorial.RunAsync("run", "tiny.ipynb", "--out", "out"));
        Assert.Contains("--kernel python3", tutorial.Error, StringComparison.Ordinal);

        var exitCode = await tutorial.RunAsync("run", "tiny.ipynb", "--out", "out", "--kernel", "python3", "--param", "epochs=7");
        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        Assert.Equal([new StreamOutput("stdout", "7\n")], NotebookFile.Read(tutorial.PathOf("out/tiny.ipynb")).Cells[^1].Outputs);
    }

    [Fact]
    public async Task A_time_limit_that_is_no_duration_is_refused_before_anything_runs()
    {
        using var tutorial = new TutorialRun();
        tutorial.WriteNotebook("tiny.dib", "System.IO.File.WriteAllText(\"ran\", \"\");", "// timeout: soon\n1");
        Assert.Equal(ExitCode.BadFile, await tutorial.RunAsync("run", "tiny.dib", "--out", "out"));
        Assert.Contains("'soon'", tutorial.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("ran", tutorial.Files);
    }

    [Fact]
    public async Task Parameters_come_from_a_file_and_the_command_line_goes_before_it()
    {
        var kernel = new FakeKernel();
        using var tutorial = new TutorialRun { Kernel = kernel };
        tutorial.WriteNotebook("tiny.dib", "// tags: parameters\nint epochs = 1;\nint seed = 1;", "1");
        await File.WriteAllTextAsync(
            tutorial.PathOf("parameters.json"),
            "{\"epochs\": 7, \"seed\": 2}",
            TestContext.Current.CancellationToken);

        var exitCode = await tutorial.RunAsync("run", "tiny.dib", "--out", "out", "--param-file", "parameters.json", "--param", "seed=3");

        Assert.Equal((ExitCode.Success, ""), (exitCode, tutorial.Error));
        var injected = Assert.Single(Assert.Single(kernel.Runs).Document.Cells, cell => cell.Tags.Contains(NotebookParameters.InjectedTag))
            .Source;
        Assert.Contains("epochs = 7;", injected, StringComparison.Ordinal);
        Assert.Contains("seed = 3;", injected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.json", null, ExitCode.BadFile, "cannot be read")]
    [InlineData("p.json", "[1]", ExitCode.BadFile, "it is no object")]
    [InlineData("p.json", "{", ExitCode.BadFile, "not a JSON object")]
    [InlineData("p.json", "{\"epochs\": 1, \"epochs\": 2}", ExitCode.BadFile, "not a JSON object")]
    [InlineData("p.json", "{\"epochs\": \"\\ud800\"}", ExitCode.BadFile, "not a JSON object")]
    [InlineData("p.json", "{\"epochs\": [1]}", ExitCode.BadFile, "'epochs' is no text")]
    [InlineData("p.json", "{\"epochs\": \"many\"}", ExitCode.Usage, "epochs")]
    public async Task A_parameter_file_that_is_wrong_is_refused_in_one_line(string file, string? content, int expected, string reason)
    {
        using var tutorial = new TutorialRun();
        tutorial.WriteNotebook("tiny.dib", "// tags: parameters\nint epochs = 1;");
        if (content is not null)
            await File.WriteAllTextAsync(tutorial.PathOf(file), content, TestContext.Current.CancellationToken);

        var exitCode = await tutorial.RunAsync("run", "tiny.dib", "--out", "out", "--param-file", file);

        Assert.Equal(expected, exitCode);
        Assert.Contains(reason, tutorial.Error, StringComparison.Ordinal);
        Assert.Single(tutorial.Error.TrimEnd('\n').Split('\n'));
    }

    private static Task<string> ReadAsync(TutorialRun tutorial, string name) =>
        File.ReadAllTextAsync(tutorial.PathOf(name), TestContext.Current.CancellationToken);
}
