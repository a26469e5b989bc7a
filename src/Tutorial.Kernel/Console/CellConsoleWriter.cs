using System.Text;
using Microsoft.DotNet.Interactive;

namespace Tutorial.Kernel;

/// <summary>Stands in for the console: what is written goes to the output of the cell that the writer belongs to.</summary>
/// <param name="stream">Which of the cell's streams.</param>
/// <param name="outsideCells">Takes what is written before the first cell.</param>
internal sealed class CellConsoleWriter(StreamName stream, TextWriter outsideCells) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (KernelInvocationContext.Current is { } cell)
        {
            cell.Output.Write(stream, buffer);
        }
        else
        {
            outsideCells.Write(buffer);
        }
    }

    /// <summary>Text and line end in one piece, so that lines of several threads do not mix.</summary>
    public override void WriteLine(string? value) => Write(value + NewLine);

    /// <inheritdoc/>
    public override void WriteLine(ReadOnlySpan<char> buffer) => Write(string.Concat(buffer, NewLine));

    /// <inheritdoc/>
    public override Task WriteAsync(char value) => Done(() => Write(value));

    /// <inheritdoc/>
    public override Task WriteAsync(string? value) => Done(() => Write(value));

    /// <inheritdoc/>
    public override Task WriteAsync(char[] buffer, int index, int count) => Done(() => Write(buffer, index, count));

    /// <inheritdoc/>
    public override Task WriteLineAsync() => Done(WriteLine);

    /// <inheritdoc/>
    public override Task WriteLineAsync(char value) => Done(() => WriteLine(value));

    /// <inheritdoc/>
    public override Task WriteLineAsync(string? value) => Done(() => WriteLine(value));

    /// <summary>Writing takes no time worth a thread of its own, and one would mix up the order.</summary>
    private static Task Done(Action write)
    {
        write();
        return Task.CompletedTask;
    }
}
