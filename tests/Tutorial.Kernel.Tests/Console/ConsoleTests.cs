using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class ConsoleTests
{
    private readonly Notebook notebook = new();

    [Fact]
    public void Output_and_error_go_to_their_streams_in_order()
    {
        var messages = notebook.Succeed("Console.Write(1); Console.Write('2'); Console.WriteLine(3.5); Console.Error.Write(\"e\"); Console.Write(\"end\");");
        Assert.Equal(["stdout:123.5\n", "stderr:e", "stdout:end"], messages.Select(message => $"{message.Content["name"]}:{message.Text}"));
    }

    [Fact]
    public void Text_and_displays_keep_their_order() => Assert.Equal(
        [MessageType.Stream, MessageType.DisplayData, MessageType.Stream, MessageType.ExecuteResult],
        notebook.Succeed("Console.Write(1); display(2); Console.Write(3); 4").Select(message => message.Type));

    [Theory]
    [InlineData("", false)]
    [InlineData("false", false)]
    [InlineData("wait: true", true)]
    public void Output_is_cleared_where_the_cell_says_so(string argument, bool wait)
    {
        var messages = notebook.Succeed($"Console.Write(1); ClearOutput({argument}); Console.Write(2);");
        Assert.Equal([MessageType.Stream, MessageType.ClearOutput, MessageType.Stream], messages.Select(message => message.Type));
        Assert.Equal(wait, messages[1].Content["wait"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("await Task.Run(() => Console.Write(\"x\"));")]
    [InlineData("var thread = new System.Threading.Thread(() => Console.Write(\"x\")); thread.Start(); thread.Join();")]
    [InlineData("await Task.Yield(); await Console.Out.WriteAsync(\"x\");")]
    [InlineData("System.Threading.Tasks.Parallel.For(0, 1, _ => Console.Write(\"x\"));")]
    public void Text_from_tasks_and_threads_is_the_cells(string cell) =>
        Assert.Equal("x", string.Concat(notebook.Succeed(cell).Select(message => message.Text)));

    [Fact]
    public void Text_from_a_thread_that_carries_no_context_goes_to_the_latest_cell()
    {
        var messages = notebook.Succeed("""
            var done = new System.Threading.ManualResetEventSlim();
            System.Threading.ThreadPool.UnsafeQueueUserWorkItem(_ => { Console.Write("x"); done.Set(); }, null);
            done.Wait();
            """);
        Assert.Equal("x", string.Concat(messages.Select(message => message.Text)));
    }

    [Fact]
    public void A_thread_of_an_earlier_cell_still_writes_to_that_cell()
    {
        var first = notebook.Succeed("""
            var go = new System.Threading.ManualResetEventSlim();
            var late = Task.Run(() => { go.Wait(); Console.Write("late"); });
            Console.Write("first");
            """);
        var second = notebook.Succeed("go.Set(); await late; await Task.Delay(200);");
        Assert.Equal("late", Assert.Single(second).Text);
        Assert.Equal(first[0].Parent, second[0].Parent);
    }

    [Fact]
    public void A_writer_that_a_cell_sets_takes_that_cells_text_and_no_later_ones()
    {
        var setting = notebook.Succeed("var written = new System.IO.StringWriter(); Console.SetOut(written); Console.Write(\"first\"); written.ToString()");
        Assert.Equal(MessageType.ExecuteResult, Assert.Single(setting).Type);
        Assert.Equal("first", setting[0].Data("text/plain"));
        Assert.Equal("second", Assert.Single(notebook.Succeed("Console.Write(\"second\");")).Text);
        Assert.Equal("first", notebook.Value("written.ToString()"));
    }

    [Theory]
    [InlineData("Console.SetError(System.IO.TextWriter.Null);", "Console.Error.Write(\"x\");")]
    [InlineData("var own = new System.IO.StringWriter(); Console.SetOut(own); own.Dispose();", "Console.Write(\"x\");")]
    [InlineData("Console.SetOut(System.IO.TextWriter.Null); throw new Exception();", "Console.Write(\"x\");")]
    [InlineData("await Task.Run(() => Console.SetOut(System.IO.TextWriter.Null));", "await Task.Run(() => Console.Write(\"x\"));")]
    [InlineData("var kept = Console.Out; Console.SetOut(System.IO.TextWriter.Null);", "kept.Write(\"x\");")]
    [InlineData("var kept = Console.Out; Console.SetOut(System.IO.TextWriter.Null);", "Console.SetOut(kept); Console.Write(\"x\");")]
    public void A_cell_that_replaces_the_console_does_not_silence_the_next(string cell, string next)
    {
        notebook.Run(cell);
        Assert.Equal("x", Assert.Single(notebook.Succeed(next)).Text);
    }

    [Fact]
    public void A_reader_that_a_cell_sets_is_not_the_next_ones()
    {
        Assert.Equal("given", notebook.Value("Console.SetIn(new System.IO.StringReader(\"given\")); Console.ReadLine()"));
        Assert.Equal("CellConsoleReader", notebook.Value("Console.In.Peek() < 0 ? \"CellConsoleReader\" : \"StringReader\""));
    }

    [Fact]
    public void A_hundred_thousand_lines_arrive_whole_in_few_messages()
    {
        var messages = notebook.Succeed("for (int i = 0; i < 100_000; i++) Console.WriteLine(i);");
        Assert.Equal(
            string.Concat(Enumerable.Range(0, 100_000).Select(line => FormattableString.Invariant($"{line}\n"))),
            string.Concat(messages.Select(message => message.Text)));
        Assert.True(messages.Count < 1000, FormattableString.Invariant($"{messages.Count} messages"));
    }

    [Fact]
    public void Lines_of_several_threads_do_not_mix()
    {
        var messages = notebook.Succeed("System.Threading.Tasks.Parallel.For(0, 2000, i => Console.WriteLine(new string('x', i % 50 + 1)));");
        var lines = string.Concat(messages.Select(message => message.Text)).TrimEnd('\n').Split('\n');
        Assert.Equal(Enumerable.Range(0, 2000).Select(i => i % 50 + 1).Order(), lines.Select(line => line.Length).Order().ToArray());
    }

    [Fact]
    public async Task Text_is_published_while_the_cell_still_runs()
    {
        var publisher = new RecordingPublisher();
        var output = new CellOutput(publisher, request: null);
        output.Write(StreamName.Stdout, "soon");
        for (var attempt = 0; attempt < 1000 && publisher.Messages.Count == 0; attempt++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.Equal("soon", Assert.Single(publisher.Messages).Text);
    }
}
