using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

/// <summary>Runs cells in this process and shows what they publish.</summary>
internal sealed class Notebook
{
    internal static readonly PlatformAssemblies Platform = new();

    private static readonly Lazy<bool> ConsoleIsCaptured = new(CaptureConsole);

    private readonly CellRunner runner = NewRunner();
    private readonly RecordingPublisher publisher = new();
    private int count;

    internal Notebook() => Assert.True(ConsoleIsCaptured.Value);

    /// <summary>A session of its own; what it takes from the process is shared, for it costs time to open.</summary>
    internal static CellRunner NewRunner() => new(new CSharpSession(Platform));

    /// <summary>Why the last cell failed; null when it did not.</summary>
    internal CellError? Error { get; private set; }

    internal IReadOnlyList<Published> Run(string cell) => RunInterruptibly(cell, TestContext.Current.CancellationToken);

    internal IReadOnlyList<Published> RunInterruptibly(string cell, CancellationToken cancellationToken)
    {
        publisher.Clear();
        count++;
        var output = new CellOutput(publisher, MessageHeader.Create(MessageType.ExecuteRequest, "test"));
        var name = FormattableString.Invariant($"cell {count}");
        Error = runner.Run(cell, new CellRun(name, count, output, cancellationToken));
        return publisher.Messages;
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
        Console.SetOut(new CellConsoleWriter(StreamName.Stdout, Console.Out));
        Console.SetError(new CellConsoleWriter(StreamName.Stderr, Console.Error));
        return true;
    }
}
