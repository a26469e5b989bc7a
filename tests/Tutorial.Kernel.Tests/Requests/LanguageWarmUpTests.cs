using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class LanguageWarmUpTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim warm = new(0);

    public void Dispose() => warm.Dispose();

    [Fact]
    public void The_quiet_after_a_cell_warms_up_and_the_cell_is_answered_as_ever()
    {
        using var cells = new LanguageWarmUp(new Cells(), () => warm.Release(), TimeSpan.Zero, _ => { });
        Assert.Equal(MessageType.ExecuteRequest, cells.RequestType);
        Assert.False(warm.Wait(0, TestContext.Current.CancellationToken));
        Assert.Equal("ran", Run(cells));
        Assert.True(warm.Wait(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_warm_up_that_fails_is_logged_and_cells_go_on()
    {
        var log = new List<string>();
        using var cells = new LanguageWarmUp(
            new Cells(),
            () => throw new FileNotFoundException("no services"),
            TimeSpan.Zero,
            sentence =>
            {
                log.Add(sentence);
                warm.Release();
            });
        Run(cells);
        Assert.True(warm.Wait(Patience, TestContext.Current.CancellationToken));
        Assert.Contains("no services", Assert.Single(log), StringComparison.Ordinal);
        Assert.Equal("ran", Run(cells));
    }

    private static string Run(LanguageWarmUp cells) =>
        cells.Handle(Message.Create(MessageType.ExecuteRequest, [], "client"))!["status"]!.GetValue<string>();

    private sealed class Cells : IRequestHandler
    {
        public string RequestType => MessageType.ExecuteRequest;

        public JsonObject Handle(Message request) => new() { ["status"] = "ran" };
    }
}
