using Tutorial.Documents;
using Tutorial.Jupyter;

namespace Tutorial.Notebooks.Tests;

public sealed class NotebookInProgressTests
{
    private readonly List<string> progress = [];

    [Fact]
    public async Task Consecutive_text_of_one_stream_becomes_one_output()
    {
        var run = await RunAsync(Cell("1", turn =>
        {
            turn.Print("a");
            turn.Print("b\n");
            turn.Print("oh", "stderr");
            turn.Print("c");
            turn.Finish();
        }));

        Assert.Equal(
            [new StreamOutput("stdout", "ab\n"), new StreamOutput("stderr", "oh"), new StreamOutput("stdout", "c")],
            run.Results[0].Cell.Outputs);
    }

    [Fact]
    public async Task A_display_is_updated_by_a_later_cell()
    {
        var run = await RunAsync(
            Cell("1", turn =>
            {
                turn.Display("0 %", "bar");
                turn.Display("other");
                turn.Finish();
            }),
            Cell("2", turn =>
            {
                turn.Display("again", "bar");
                turn.Update("100 %", "bar");
                turn.Update("nobody has this id", "unknown");
                turn.Finish();
            }));

        Assert.Equal(["100 %", "other"], Texts(run.Results[0]));
        Assert.Equal(["100 %"], Texts(run.Results[1]));
    }

    [Fact]
    public async Task A_result_carries_the_execution_count_and_its_representations()
    {
        var run = await RunAsync(Cell("1 + 1", turn =>
        {
            turn.Publish(MessageType.ExecuteInput, """{"code":"1 + 1","execution_count":1}""");
            turn.Publish(
                MessageType
                    .ExecuteResult, """{"execution_count":1,"data":{"text/html":"<b>2</b>","application/json":{"a":[2]}},"metadata":{}}""");
            turn.Finish();
        }));

        var result = Assert.IsType<ResultOutput>(Assert.Single(run.Results[0].Cell.Outputs));
        Assert.Equal(("<b>2</b>", 1), (result.Text("text/html"), result.ExecutionCount));
        Assert.Equal("""{"a":[2]}""", result.Data["application/json"]!.ToJsonString());
        Assert.Equal(1, run.Results[0].Cell.ExecutionCount);
    }

    [Fact]
    public async Task The_first_error_stops_the_run_and_the_rest_is_not_run()
    {
        var run = await RunAsync(
            Cell("1", turn => turn.Finish()),
            Cell("2", turn =>
            {
                turn.Print("before");
                turn.Publish(MessageType.Error, """{"ename":"Boom","evalue":"it broke","traceback":["line 1","line 2"]}""");
                turn.FinishWithError();
            }),
            Cell("3", turn => turn.Finish()));

        Assert.Equal([CellOutcome.Passed, CellOutcome.Failed, CellOutcome.NotRun], run.Results.Select(result => result.Outcome));
        Assert.Equal(RunOutcome.Failed, run.Outcome);
        Assert.Equal(["line 1", "line 2"], run.Results[1].Error!.Traceback);
        Assert.Equal(2, run.Document.Cells[1].Outputs.Count);
    }

    [Fact]
    public async Task A_cell_that_is_run_twice_keeps_what_the_second_time_gave()
    {
        var run = await RunAsync(new ExecutionOptions { RunsEachCellTwice = true }, Cell("1", turn =>
        {
            turn.Print($"time {turn.Count}");
            turn.Finish();
        }));

        Assert.Equal([new StreamOutput("stdout", "time 2")], run.Results[0].Cell.Outputs);
        Assert.Equal(2, run.Results[0].Cell.ExecutionCount);
    }

    [Fact]
    public async Task A_cell_that_fails_only_the_second_time_fails_and_says_so()
    {
        var run = await RunAsync(
            new ExecutionOptions { RunsEachCellTwice = true },
            Cell("1", turn =>
            {
                if (turn.Count == 1)
                    turn.Finish();
                else
                    turn.FinishWithError("Boom", "already there");
            }),
            Cell("2", turn => turn.Finish()));

        Assert.Equal([CellOutcome.Failed, CellOutcome.NotRun], run.Results.Select(result => result.Outcome));
        Assert.Equal(
            ["already there", "The cell passed when it was run first, and fails when it is run a second time."],
            run.Results[0].Cell.Outputs.Cast<ErrorOutput>().Select(error => error.Value));
    }

    [Fact]
    public async Task An_error_that_only_the_reply_tells_of_fails_the_cell()
    {
        var run = await RunAsync(Cell("1", turn => turn.FinishWithError("Silent", "said nothing")));

        Assert.Equal(("Silent", "said nothing"), (run.Results[0].Error!.Name, run.Results[0].Error!.Value));
    }

    [Fact]
    public async Task A_cell_that_the_kernel_aborts_fails()
    {
        var run = await RunAsync(Cell("1", turn =>
        {
            turn.Reply("""{"status":"aborted"}""");
            turn.Idle();
        }));

        Assert.Equal("The kernel did not run the cell.", run.Results[0].Error!.Value);
    }

    [Fact]
    public async Task Outputs_that_come_after_the_reply_are_kept()
    {
        var run = await RunAsync(Cell("1", turn =>
        {
            turn.Reply("""{"status":"ok","execution_count":1}""");
            turn.Print("late");
            turn.Idle();
        }));

        Assert.Equal([new StreamOutput("stdout", "late")], run.Results[0].Cell.Outputs);
    }

    [Fact]
    public async Task A_reply_that_comes_after_idle_is_waited_for()
    {
        var run = await RunAsync(Cell("1", turn =>
        {
            turn.Print("text");
            turn.Idle();
            Thread.Sleep(50);
            turn.Reply("""{"status":"ok","execution_count":7}""");
        }));

        Assert.Equal((CellOutcome.Passed, 7), (run.Results[0].Outcome, run.Results[0].Cell.ExecutionCount));
    }

    [Theory]
    [InlineData("""{"wait":false}""", new[] { "new" })]
    [InlineData("""{"wait":true}""", new[] { "new" })]
    public async Task Clearing_removes_what_was_shown(string content, string[] expected)
    {
        var run = await RunAsync(Cell("1", turn =>
        {
            turn.Display("old");
            turn.Publish(MessageType.ClearOutput, content);
            turn.Display("new");
            turn.Finish();
        }));

        Assert.Equal(expected, Texts(run.Results[0]));
    }

    [Fact]
    public async Task Clearing_that_waits_keeps_what_nothing_replaces()
    {
        var run = await RunAsync(Cell("1", turn =>
        {
            turn.Display("old");
            turn.Publish(MessageType.ClearOutput, """{"wait":true}""");
            turn.Finish();
        }));

        Assert.Equal(["old"], Texts(run.Results[0]));
    }

    [Fact]
    public async Task A_forged_message_fails_the_cell_instead_of_being_waited_on()
    {
        var run = await RunAsync(Cell("1", turn => turn.ReplyForged()));

        Assert.Equal("KernelFault", run.Results[0].Error!.Name);
        Assert.Contains("signature", run.Results[0].Error!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kernel_that_dies_fails_the_cell_with_its_exit_code_and_keeps_the_outputs()
    {
        using var kernel = new FakeKernel(new() { ["1"] = turn => turn.Print("last words") });
        using var client = await ConnectAsync(kernel);
        var came = new TextLog();
        var execution = Execution("#!csharp\n\n1\n\n#!csharp\n\n2\n", new ExecutionOptions { Text = came });

        var running = execution.RunAsync(
            client.Execute, Nothing, CancellationToken.None, TestContext.Current.CancellationToken);
        await foreach (var _ in Until(() => came.HasSome))
        {
        }

        client.Fail(new KernelDiedException(137, "Killed"));
        await running;

        var run = execution.Result(isCancelled: false);
        Assert.Equal([CellOutcome.Failed, CellOutcome.NotRun], run.Results.Select(result => result.Outcome));
        Assert.Equal(new KernelDiedException(137, "Killed").Message, run.Results[0].Error!.Value);
        Assert.Equal(new StreamOutput("stdout", "last words"), run.Results[0].Cell.Outputs[0]);
    }

    [Fact]
    public async Task A_request_to_a_dead_kernel_fails_at_once()
    {
        using var kernel = new FakeKernel([]);
        using var client = await ConnectAsync(kernel);

        client.Fail(new KernelDiedException(1, ""));

        await Assert.ThrowsAsync<KernelDiedException>(() => client.Execute("1").Reply);
    }

    [Fact]
    public async Task Cancelling_interrupts_the_running_cell_and_keeps_what_there_is()
    {
        using var kernel = new FakeKernel(new() { ["1"] = turn => turn.Finish(), ["2"] = turn => turn.Print("half") });
        using var client = await ConnectAsync(kernel);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var came = new TextLog();
        var execution = Execution("#!csharp\n\n1\n\n#!csharp\n\n2\n\n#!csharp\n\n3\n", new ExecutionOptions { Text = came });

        var running = execution.RunAsync(client.Execute, Nothing, CancellationToken.None, cancellation.Token);
        await foreach (var _ in Until(() => came.HasSome))
        {
        }

        await cancellation.CancelAsync();
        await running;

        var run = execution.Result(isCancelled: true);
        Assert.Equal(
            [CellOutcome.Passed, CellOutcome.Interrupted, CellOutcome.NotRun], run.Results.Select(result => result.Outcome));
        Assert.Equal(RunOutcome.Cancelled, run.Outcome);
        Assert.Equal(new StreamOutput("stdout", "half"), run.Results[1].Cell.Outputs[0]);
    }

    [Fact]
    public async Task Only_code_that_is_not_blank_is_sent_and_other_languages_say_which_they_are()
    {
        using var kernel = new FakeKernel(new() { ["1"] = turn => turn.Finish(), ["#!html\n<b>"] = turn => turn.Finish() });
        using var client = await ConnectAsync(kernel);
        var execution = Execution("#!markdown\n\n# Title\n\n#!csharp\n\n1\n\n#!csharp\n\n \n\n#!html\n\n<b>\n");

        await execution.RunAsync(client.Execute, Nothing, CancellationToken.None, TestContext.Current.CancellationToken);

        Assert.Equal(["1", "#!html\n<b>"], kernel.Executed);
        Assert.Equal([1, 3], execution.Result(isCancelled: false).Results.Select(result => result.Index));
    }

    [Fact]
    public async Task Times_stand_in_the_metadata_under_nbclients_names()
    {
        var run = await RunAsync(Cell("1", turn =>
        {
            turn.Publish(MessageType.Status, """{"execution_state":"busy"}""");
            turn.Publish(MessageType.ExecuteInput, """{"execution_count":1}""");
            turn.Finish();
        }));

        var times = run.Document.Cells[0].Metadata["execution"]!.AsObject();
        Assert.Equal(
            ["iopub.execute_input", "iopub.status.busy", "iopub.status.idle", "shell.execute_reply"], times.Select(time => time.Key)
                .Order());
        Assert.All(times, time => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$", time.Value!.GetValue<string>()));
    }

    [Fact]
    public async Task Progress_tells_of_each_cell_as_it_begins_and_ends()
    {
        await RunAsync(Cell("1", turn => turn.Finish()), Cell("2", turn => turn.FinishWithError()), Cell("3", turn => turn.Finish()));

        Assert.Equal(["1/3 1 begins", "1/3 1 Passed", "2/3 2 begins", "2/3 2 Failed"], progress);
    }

    [Fact]
    public async Task Outputs_of_an_earlier_run_are_dropped()
    {
        using var kernel = new FakeKernel(new() { ["1 + 1"] = turn => turn.FinishWithError() });
        using var client = await ConnectAsync(kernel);
        var execution = new NotebookInProgress(NotebookFile.Read(Fixture.Path("written-by-vscode.ipynb")), TimeProvider.System, null);

        await execution.RunAsync(client.Execute, Nothing, CancellationToken.None, TestContext.Current.CancellationToken);

        Assert.IsType<ErrorOutput>(Assert.Single(execution.Result(isCancelled: false).Document.Cells[1].Outputs));
    }

    private static (string Code, Action<FakeKernel.Turn> Answer) Cell(string code, Action<FakeKernel.Turn> answer) => (code, answer);

    private static void Nothing()
    {
    }

    private Task<NotebookRun> RunAsync(params (string Code, Action<FakeKernel.Turn> Answer)[] cells) =>
        RunAsync(new ExecutionOptions(), cells);

    private async Task<NotebookRun> RunAsync(ExecutionOptions options, params (string Code, Action<FakeKernel.Turn> Answer)[] cells)
    {
        using var kernel = new FakeKernel(cells.ToDictionary(cell => cell.Code, cell => cell.Answer));
        using var client = await ConnectAsync(kernel);
        var execution = Execution(string.Concat(cells.Select(cell => $"#!csharp\n\n{cell.Code}\n\n")), options);
        await execution.RunAsync(client.Execute, Nothing, CancellationToken.None, TestContext.Current.CancellationToken);
        return execution.Result(isCancelled: false);
    }

    private NotebookInProgress Execution(string dib, ExecutionOptions? options = null) =>
        new(Parsed.Dib(dib).To(NotebookFormat.Ipynb), TimeProvider.System, new ProgressLog(progress), options);

    internal static async Task<KernelClient> ConnectAsync(FakeKernel kernel)
    {
        var client = new KernelClient(kernel.Connection);
        await client.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        return client;
    }

    private static async IAsyncEnumerable<int> Until(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
            yield return 0;
        }
    }

    private static IEnumerable<string?> Texts(CellResult result) =>
        result.Cell.Outputs.OfType<RichOutput>().Select(output => output.Text("text/plain"));

    private sealed class TextLog : IProgress<StreamOutput>
    {
        private volatile bool hasSome;

        public bool HasSome => hasSome;

        public void Report(StreamOutput value) => hasSome = true;
    }

    private sealed class ProgressLog(List<string> lines) : IProgress<CellProgress>
    {
        public void Report(CellProgress value) => lines.Add(
            FormattableString.Invariant(
                $"{value.Number}/{value.Count} {value.Cell.FirstLine} {value.Result?.Outcome.ToString() ?? "begins"}"));
    }
}
