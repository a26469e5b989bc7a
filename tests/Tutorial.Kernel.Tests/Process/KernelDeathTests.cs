using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

/// <summary>How the kernel's process ends, and what it ends with.</summary>
[Collection(nameof(KernelDeathTests))]
public sealed class KernelDeathTests
{
    [Fact]
    public void A_cell_that_calls_Environment_Exit_ends_the_kernel_with_its_code_and_a_line_on_the_log()
    {
        using var client = new KernelClient();
        var request = client.SendOnShell(
            MessageType.ExecuteRequest,
            new JsonObject { ["code"] = "Console.Write(\"last words\"); Environment.Exit(7);" });
        Assert.Equal("last words", client.NextPublished(request, MessageType.Stream).Content["text"]!.GetValue<string>());
        var log = AssertEnds(client, 7);
        Assert.Equal("The kernel ends because a cell called Environment.Exit.", log.Trim());
    }

    [SoakFact]
    public void A_stack_that_overflows_in_a_library_ends_the_kernel_with_the_runtimes_words()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The exit code is that of a signal.");
        using var client = new KernelClient();
        // Compiled by the library and not as a cell, so that nothing guards it.
        client.SendOnShell(MessageType.ExecuteRequest, new JsonObject
        {
            ["code"] = """
                using System.Linq.Expressions;
                Action itself = null;
                var action = Expression.Invoke(Expression.Constant((Func<Action>)(() => itself)));
                var call = Expression.Call(action, typeof(Action).GetMethod("Invoke"));
                itself = Expression.Lambda<Action>(Expression.Block(call, call)).Compile(preferInterpretation: false);
                itself();
                """,
        });
        var log = AssertEnds(client, 128 + 6);
        Assert.Contains("Stack overflow", log, StringComparison.Ordinal);
    }

    [SoakFact]
    public void Memory_that_is_not_there_is_an_error_of_the_cell()
    {
        using var client = new KernelClient();
        var error = client.Execute("var lists = new List<long[]>(); while (true) { lists.Add(new long[2_000_000_000]); }")[^1];
        Assert.Equal(typeof(OutOfMemoryException).FullName, error.Content["ename"]?.GetValue<string>());
        Assert.Equal("alive", client.Execute("\"alive\"")[^1].Content["data"]!["text/plain"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    public void A_signal_to_interrupt_stops_the_cell_and_keeps_the_kernel(string cell)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        using var client = new KernelClient();
        AssertIsInterrupted(client, cell);
    }

    [SoakFact]
    public void It_does_so_too_where_what_starts_the_kernel_ignores_the_signal()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The kernel is started by coreutils' env.");
        using var client = new KernelClient(new Dictionary<string, string?>(), "env", "--ignore-signal=INT");
        AssertIsInterrupted(client, "while (true) { }");
    }

    private static void AssertIsInterrupted(KernelClient client, string cell)
    {
        for (var time = 0; time < 2; time++)
        {
            var request = client.SendOnShell(MessageType.ExecuteRequest, new JsonObject { ["code"] = "display(1);\n" + cell });
            client.NextPublished(request, MessageType.DisplayData);
            Signal(client, "INT");
            Assert.Equal("Interrupted", client.ReplyOnShell(request).Content["ename"]!.GetValue<string>());
        }

        Assert.Equal("alive", client.Execute("\"alive\"")[^1].Content["data"]!["text/plain"]!.GetValue<string>());
    }

    [SoakFact]
    public void A_signal_to_terminate_ends_the_kernel_in_order_though_a_cell_computes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        using var client = new KernelClient();
        var request = client.SendOnShell(MessageType.ExecuteRequest, new JsonObject { ["code"] = "display(1);\nwhile (true) { }" });
        client.NextPublished(request, MessageType.DisplayData);
        Signal(client, "TERM");
        Assert.Empty(AssertEnds(client, 0));
    }

    [SoakFact]
    public void Native_threads_are_bounded_by_the_cores_that_the_kernel_may_use()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The C library there has the same environment as .NET.");
        using var client = new KernelClient();
        var shown = client.Execute("""
            [System.Runtime.InteropServices.DllImport("libc")] static extern IntPtr getenv(string name);
            System.Runtime.InteropServices.Marshal.PtrToStringUTF8(getenv("OMP_NUM_THREADS"))
            """)[^1];
        var expected = Environment.GetEnvironmentVariable("OMP_NUM_THREADS")
            ?? Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(expected, shown.Content["data"]!["text/plain"]!.GetValue<string>());
    }

    [SoakFact]
    public async Task Eight_kernels_start_at_once()
    {
        var starting = Enumerable.Range(0, 8).Select(number => Task.Run(() =>
        {
            using var client = new KernelClient();
            return client.Execute(FormattableString.Invariant($"\"kernel {number}\""))[^1].Content["data"]!["text/plain"]!
                .GetValue<string>();
        }));
        Assert.Equal(
            Enumerable.Range(0, 8).Select(number => FormattableString.Invariant($"kernel {number}")),
            await Task.WhenAll(starting));
    }

    private static void Signal(KernelClient client, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", client.Process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static string AssertEnds(KernelClient client, int exitCode)
    {
        var log = client.Process.StandardError.ReadToEnd();
        Assert.True(client.Process.WaitForExit(KernelClient.Patience));
        Assert.Equal(exitCode, client.Process.ExitCode);
        return log;
    }
}
