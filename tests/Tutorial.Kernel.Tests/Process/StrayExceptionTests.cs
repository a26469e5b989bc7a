namespace Tutorial.Kernel.Tests;

/// <summary>Exceptions where no cell can catch them.</summary>
public sealed class StrayExceptionTests
{
    private readonly Notebook notebook = new();

    [Theory]
    [InlineData("var thread = new System.Threading.Thread(() => throw new FormatException(\"stray\")); thread.Start(); thread.Join();")]
    [InlineData("System.Threading.ThreadPool.QueueUserWorkItem(_ => throw new FormatException(\"stray\"));")]
    [InlineData("var timer = new System.Threading.Timer(_ => throw new FormatException(\"stray\"), null, 1, -1);")]
    [InlineData("async void Run() { await Task.Yield(); throw new FormatException(\"stray\"); }\nRun();")]
    public void An_exception_that_nobody_catches_is_written_to_the_cells_errors_and_the_kernel_lives(string cell)
    {
        var messages = notebook.Succeed(cell + "\nawait Task.Delay(500);");
        var text = string.Concat(
            messages.Where(message => message.Content["name"]?.GetValue<string>() == "stderr").Select(message => message.Text));
        Assert.Contains("caught by nobody:\nSystem.FormatException: stray", text, StringComparison.Ordinal);
        Assert.Equal("alive", notebook.Value("\"alive\""));
    }

    [Fact]
    public void A_thread_that_an_interrupt_ends_is_no_stray_exception()
    {
        var messages = notebook.RunAndInterrupt(
            "var thread = new System.Threading.Thread(() => { while (true) { } }); thread.Start(); thread.Join();");
        Assert.DoesNotContain(messages, message => message.Content["name"] is not null);
    }
}
