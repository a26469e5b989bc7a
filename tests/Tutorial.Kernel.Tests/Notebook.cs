using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

/// <summary>Runs cells in this process and shows what they publish.</summary>
internal sealed class Notebook
{
    internal static readonly PlatformAssemblies Platform = new();

    private static readonly Lazy<bool> ConsoleIsCaptured = new(CaptureConsole);

    private readonly CellRunner runner;
    private readonly RecordingPublisher publisher = new();
    private int count;

    internal Notebook()
        : this(PackageRestorer.ForUser)
    {
    }

    internal Notebook(PackageRestorer restorer)
        : this(() => restorer)
    {
    }

    private Notebook(Func<PackageRestorer> restorer)
    {
        Assert.True(ConsoleIsCaptured.Value);
        runner = new CellRunner(Session, restorer);
    }

    /// <summary>A session of its own; what it takes from the process is shared, for it costs time to open.</summary>
    internal static CellRunner NewRunner() => new(new CSharpSession(Platform), PackageRestorer.ForUser);

    internal CSharpSession Session { get; } = new(Platform);

    /// <summary>Why the last cell failed; null when it did not.</summary>
    internal CellError? Error { get; private set; }

    /// <summary>Interrupts the cell that runs, as a front end can.</summary>
    internal CellInterrupt Interrupt { get; } = new();

    /// <summary>What the cells can ask.</summary>
    internal CellInput Input { get; set; } = CellInput.NotAllowed;

    internal IReadOnlyList<Published> Run(string cell)
    {
        publisher.Clear();
        count++;
        var output = new CellOutput(publisher, MessageHeader.Create(MessageType.ExecuteRequest, "test"));
        var name = FormattableString.Invariant($"cell {count}");
        Error = Interrupt.Run(
            interrupt => runner.Run(cell, new CellRun(name, count, output, interrupt) { Input = Input }), runsOn: () => { });
        return publisher.Messages;
    }

    /// <summary>
    /// Runs a cell and interrupts it, the given number of times, once it has displayed something: what it displays itself, where a test
    /// needs it to have come that far, else a word before its first line.
    /// </summary>
    internal IReadOnlyList<Published> RunAndInterrupt(string cell, int times = 1)
    {
        publisher.Clear();
        var ended = false;
        var interrupting = Task.Run(async () =>
        {
            while (publisher.Messages.Count == 0 && !Volatile.Read(ref ended))
            {
                await Task.Delay(5);
            }

            for (var time = 0; time < times; time++)
            {
                Interrupt.Request();
            }
        });
        var messages = Run(cell.Contains("display(", StringComparison.Ordinal) ? cell : "display(\"started\");\n" + cell);
        Volatile.Write(ref ended, true);
        interrupting.Wait(TestContext.Current.CancellationToken);
        return messages;
    }

    /// <summary>Runs a cell that must succeed.</summary>
    internal IReadOnlyList<Published> Succeed(string cell)
    {
        var messages = Run(cell);
        Assert.True(Error is null, Error is null ? "" : string.Join('\n', Error.Traceback));
        return messages;
    }

    /// <summary>Runs a cell that must fail.</summary>
    internal CellError Fail(string cell)
    {
        Run(cell);
        Assert.NotNull(Error);
        return Error;
    }

    /// <summary>The value of a cell whose last expression is a text.</summary>
    internal string Value(string cell)
    {
        var result = Assert.Single(Succeed(cell), message => message.Type == MessageType.ExecuteResult);
        return result.Data("text/plain")!;
    }

    private static bool CaptureConsole()
    {
        StrayExceptions.Catch();
        CellConsole.Install();
        return true;
    }
}
