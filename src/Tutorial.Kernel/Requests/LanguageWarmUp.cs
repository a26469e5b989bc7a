using System.Text.Json.Nodes;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>
/// Runs cells, and warms the language services up once the front end has been quiet for a while after one: then a person sits there,
/// and no cell waits for the processor. A notebook that is run as a whole never comes to it.
/// </summary>
internal sealed class LanguageWarmUp : IRequestHandler, IDisposable
{
    private readonly IRequestHandler cells;
    private readonly Action warmUp;
    private readonly TimeSpan quiet;
    private readonly Action<string> log;
    private readonly Timer timer;
    private int runs;

    /// <param name="cells">Runs a cell.</param>
    /// <param name="warmUp">What is to be done once, on another thread.</param>
    /// <param name="quiet">How long is a while.</param>
    /// <param name="log">Takes one sentence when it fails.</param>
    internal LanguageWarmUp(IRequestHandler cells, Action warmUp, TimeSpan quiet, Action<string> log)
    {
        this.cells = cells;
        this.warmUp = warmUp;
        this.quiet = quiet;
        this.log = log;
        timer = new Timer(_ => WarmUp());
    }

    public string RequestType => cells.RequestType;

    public JsonObject? Handle(Message request)
    {
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            return cells.Handle(request);
        }
        finally
        {
            timer.Change(quiet, Timeout.InfiniteTimeSpan);
        }
    }

    public JsonObject? Complete(JsonObject reply) => cells.Complete(reply);

    public void Dispose() => timer.Dispose();

    private void WarmUp()
    {
        if (Interlocked.Increment(ref runs) > 1)
        {
            return;
        }

        try
        {
            warmUp();
        }
        catch (Exception exception)
        {
            // A request for a completion will fail alike and say so; cells do not need it.
            log($"The language services could not be warmed up: {exception.Message}");
        }
    }
}
