using Tutorial.Jupyter;

namespace Tutorial.Notebooks.Tests;

public sealed class KernelSessionTests
{
    [Fact]
    public async Task A_command_that_does_not_exist_is_named()
    {
        var exception = await Assert.ThrowsAsync<KernelStartException>(() => StartAsync("/nowhere/kernel"));

        Assert.StartsWith("The kernel 'test' could not be started: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("/nowhere/kernel", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kernel_that_ends_at_once_is_reported_with_exit_code_and_last_words()
    {
        var exception = await Assert.ThrowsAsync<KernelStartException>(() => StartAsync("sh", "-c", "echo no such thing >&2; exit 3"));

        Assert.Equal(
            "The kernel 'test' did not start. The kernel's process ended with exit code 3. It last wrote:\nno such thing", exception.Message);
    }

    [Fact]
    public async Task A_kernel_that_never_answers_is_given_up_after_the_limit()
    {
        var exception = await Assert.ThrowsAsync<KernelStartException>(() => StartAsync(["sleep", "600"], TimeSpan.FromSeconds(0.5)));

        Assert.Equal("The kernel 'test' did not answer within 0.5 s of its start.", exception.Message);
    }

    [Fact]
    public async Task The_connection_file_is_private_and_gone_afterwards()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        using var folder = new TemporaryFolder();
        var script = $"stat -c '%a %n' {{connection_file}} > {folder["seen"]}; stat -c %a $(dirname {{connection_file}}) >> {folder["seen"]}";

        await Assert.ThrowsAsync<KernelStartException>(() => StartAsync("sh", "-c", script));

        var lines = await File.ReadAllLinesAsync(folder["seen"], TestContext.Current.CancellationToken);
        Assert.StartsWith("600 ", lines[0], StringComparison.Ordinal);
        Assert.Equal("700", lines[1]);
        Assert.False(File.Exists(lines[0][4..]));
        Assert.False(Directory.Exists(Path.GetDirectoryName(lines[0][4..])));
    }

    /// <summary>On a busy machine the end of a killed process may be told late; whoever waits for it would wait for ever.</summary>
    [Fact]
    public async Task A_kernel_that_is_killed_has_ended_however_late_the_system_says_so()
    {
        var kernel = KernelProcess.Start(KernelOf("sleep", "600"), new KernelStartOptions { WorkingFolder = Path.GetTempPath() });

        kernel.End(TimeSpan.Zero);

        Assert.Equal(137, await kernel.Exited);
    }

    private static Task<KernelSession> StartAsync(params string[] arguments) =>
        StartAsync(arguments, new KernelStartOptions { WorkingFolder = Path.GetTempPath() }.StartLimit);

    private static Task<KernelSession> StartAsync(string[] arguments, TimeSpan limit)
    {
        var options = new KernelStartOptions { WorkingFolder = Path.GetTempPath(), StartLimit = limit };
        return KernelSession.StartAsync(KernelOf(arguments), options, TestContext.Current.CancellationToken);
    }

    /// <summary>A kernel that is this command.</summary>
    private static InstalledKernel KernelOf(params string[] arguments) =>
        new("test", "/", new KernelSpec { Arguments = arguments, DisplayName = "Test", Language = "test" });
}
