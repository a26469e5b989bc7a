namespace Tutorial.Kernel.Tests;

/// <summary>An interrupt stops the cell and nothing else.</summary>
public sealed class InterruptTests
{
    private readonly Notebook notebook = new();

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) ;")]
    [InlineData("again: goto again;")]
    [InlineData("for (long i = 0; ; i++) { if (i < 0) break; }")]
    [InlineData("var n = 0; do { n ^= 1; } while (n < 2);")]
    [InlineData("for (;;) { try { System.Threading.Thread.Sleep(1); } catch (Exception) { } }")]
    [InlineData("for (;;) { try { throw new Exception(); } catch { } }")]
    [InlineData("void Spin() { while (true) { } }\nSpin();")]
    [InlineData("class Spinner { public int Value { get { while (true) { } } } }\n_ = new Spinner().Value;")]
    [InlineData("IEnumerable<int> Endless() { while (true) { yield return 1; } }\nforeach (var x in Endless()) { }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("new System.Threading.ManualResetEvent(false).WaitOne();")]
    [InlineData("new System.Threading.SemaphoreSlim(0).Wait();")]
    [InlineData("System.Diagnostics.Process.Start(\"sleep\", \"20\").WaitForExit();")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("while (true) { await Task.Delay(1); }")]
    [InlineData("await Task.Yield(); while (true) { }")]
    [InlineData("await Task.Yield(); System.Threading.Thread.Sleep(-1);")]
    [InlineData("async Task Spin() { await Task.Yield(); while (true) { } }\nawait Spin();")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    [InlineData("await foreach (var x in Endless()) { }\nasync IAsyncEnumerable<int> Endless() { while (true) { await Task.Yield(); "
        + "yield return 1; } }")]
    [InlineData("Enumerable.Range(0, int.MaxValue).SelectMany(_ => Enumerable.Range(0, 1000)).Where(x => x < 0).Any();")]
    [InlineData("Enumerable.Range(0, int.MaxValue).SelectMany(_ => Enumerable.Range(0, 1000)).Where(x => x < 0)")]
    [InlineData("System.Threading.Tasks.Parallel.For(0, 4, _ => { while (true) { } });")]
    [InlineData("long Ways(int n) => n < 2 ? 1 : Ways(n - 1) + Ways(n - 2);\nWays(200)")]
    [InlineData("Func<int, int> f = null; f = n => n < 2 ? 1 : f(n - 1) + f(n - 2); f(200)")]
    public void An_interrupt_ends(string cell)
    {
        notebook.Succeed("var kept = \"kept\";");
        notebook.RunAndInterrupt(cell);
        Assert.Equal("Interrupted", notebook.Error?.Name);
        Assert.Equal("kept", notebook.Value("kept"));
    }

    [Fact]
    public async Task An_iterator_that_is_disposed_of_in_the_middle_of_a_step_does_not_hide_the_interrupt()
    {
        var never = new TaskCompletionSource();
        var iterator = Steps().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var step = iterator.MoveNextAsync().AsTask();
        var refusal = await Assert.ThrowsAsync<NotSupportedException>(async () => await iterator.DisposeAsync());

        using var cell = new InterruptibleCell(() => { });
        Assert.False(cell.IsEndOf(refusal));
        cell.Interrupt();
        Assert.True(cell.IsEndOf(refusal));
        Assert.False(cell.IsEndOf(new NotSupportedException()));
        never.SetResult();
        Assert.True(await step);

        async IAsyncEnumerable<int> Steps()
        {
            await never.Task;
            yield return 1;
        }
    }

    [Fact]
    public void The_tenth_interrupt_in_a_row_is_like_the_first()
    {
        for (var time = 0; time < 10; time++)
        {
            notebook.RunAndInterrupt(time % 2 == 0 ? "while (true) { }" : "System.Threading.Thread.Sleep(-1);");
            Assert.Equal("Interrupted", notebook.Error?.Name);
            Assert.Equal("yes", notebook.Value("\"yes\""));
        }
    }

    [Fact]
    public void Interrupting_a_cell_many_times_is_like_interrupting_it_once()
    {
        notebook.RunAndInterrupt("await Task.Delay(-1);", times: 20);
        Assert.Equal("Interrupted", notebook.Error?.Name);
        notebook.Succeed("await Task.Delay(100); System.Threading.Thread.Sleep(100);");
    }

    [Fact]
    public void The_error_names_the_line_that_was_interrupted()
    {
        notebook.RunAndInterrupt("int rounds = 0;\nwhile (true)\n{\n    rounds++;\n}");
        Assert.Matches(
            "^   at cell 1:line [3-6]$",
            Assert.Single(notebook.Error!.Traceback, line => line.Contains(" at ", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_cell_had_declared_is_kept()
    {
        notebook.RunAndInterrupt("int rounds = 0;\nwhile (true) { if (rounds++ == 0) display(\"started\"); }");
        Assert.Equal("True", notebook.Value("(rounds > 0).ToString()"));
    }

    [Fact]
    public void Finally_blocks_and_disposals_run_to_their_end()
    {
        notebook.RunAndInterrupt("""
            var undone = "";
            void Undo(string name) { for (int i = 0; i < 3; i++) undone += name; }
            class Held(Action release) : IDisposable { public void Dispose() => release(); }
            void Work()
            {
                using (new Held(() => undone += "disposed "))
                {
                    try { display("started"); while (true) { } } finally { System.Threading.Thread.Sleep(20); undone += "finally "; }
                }
            }

            Work();
            """);
        Assert.Equal("finally disposed ", notebook.Value("undone"));
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    public void A_finally_block_that_sleeps_is_not_woken(string work)
    {
        notebook.RunAndInterrupt($$"""
            var undone = "";
            try { {{work}} }
            finally { System.Threading.Thread.Sleep(400); undone += "slept "; System.Threading.Thread.Sleep(100); undone += "twice"; }
            """);
        Assert.Equal("slept twice", notebook.Value("undone"));
    }

    [Fact]
    public void A_cell_that_catches_the_interrupt_and_sleeps_on_is_woken_again()
    {
        notebook.RunAndInterrupt("try { System.Threading.Thread.Sleep(-1); } catch { } System.Threading.Thread.Sleep(-1);");
        Assert.Equal("Interrupted", notebook.Error?.Name);
    }

    [Fact]
    public void A_cell_that_looks_at_the_token_ends_in_its_own_way()
    {
        notebook.RunAndInterrupt("""
            var token = Microsoft.DotNet.Interactive.KernelInvocationContext.Current.CancellationToken;
            token.WaitHandle.WaitOne();
            var ended = "in its own way";
            """);
        Assert.Null(notebook.Error);
        Assert.Equal("in its own way", notebook.Value("ended"));
    }

    [Fact]
    public void A_token_that_the_cell_passes_is_the_one_that_is_passed() => Assert.Equal("its own", notebook.Value("""
        using System.Threading;
        var source = new CancellationTokenSource();
        string Whose(CancellationToken token) => token == source.Token ? "its own" : "another";
        Whose(source.Token)
        """));

    [Fact]
    public void A_fault_of_the_cell_stays_a_fault_when_it_is_interrupted()
    {
        notebook.RunAndInterrupt("""
            Microsoft.DotNet.Interactive.KernelInvocationContext.Current.CancellationToken.WaitHandle.WaitOne();
            throw new InvalidOperationException("boom");
            """);
        Assert.Equal("boom", notebook.Error?.Message);
    }

    [Fact]
    public void A_cancellation_that_nobody_asked_for_is_no_interrupt() =>
        Assert.Equal("System.OperationCanceledException", notebook.Fail("throw new OperationCanceledException();").Name);

    [Fact]
    public void A_task_of_an_earlier_cell_goes_on()
    {
        notebook.Succeed("""
            long rounds = 0;
            var stop = false;
            var background = Task.Run(() => { while (!stop) { rounds++; } return "ran on"; });
            """);
        notebook.RunAndInterrupt("while (true) { }");
        Assert.Equal("ran on", notebook.Value("await Task.Delay(50); stop = true; await background"));
    }

    [Fact]
    public void A_loop_that_an_interrupted_cell_left_in_the_background_ends_too()
    {
        notebook.RunAndInterrupt("var left = Task.Run(() => { while (true) { } }); await left;");
        Assert.Equal("ended", notebook.Value("Task.WaitAny(left, Task.Delay(5000)) == 0 ? \"ended\" : \"runs\""));
    }

    [Fact]
    public void With_no_cell_running_nothing_happens()
    {
        notebook.Interrupt.Request();
        notebook.Succeed("for (int i = 0; i < 10; i++) { System.Threading.Thread.Sleep(1); }");
    }
}
