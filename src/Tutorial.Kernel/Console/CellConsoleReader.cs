using Microsoft.DotNet.Interactive;

namespace Tutorial.Kernel;

/// <summary>
/// Stands in for the console's input: each line is asked of the person at the front end. What a cell leaves of a line is dropped with
/// the cell. Outside cells there is nothing to read. <c>Console.SetIn</c> lets one thread in at a time.
/// </summary>
internal sealed class CellConsoleReader : TextReader
{
    private KernelInvocationContext? owner;
    private string rest = "";

    /// <summary>The next character of the line, for which none is asked.</summary>
    public override int Peek() => Rest.Length > 0 ? Rest[0] : -1;

    /// <inheritdoc/>
    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) > 0 ? one[0] : -1;
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <summary>What is left of the line; only when there is nothing, another is asked for.</summary>
    public override int Read(Span<char> buffer)
    {
        if (Rest.Length == 0 && buffer.Length > 0)
        {
            rest = Ask() is { } line ? line + "\n" : "";
        }

        var count = Math.Min(buffer.Length, rest.Length);
        rest.AsSpan(0, count).CopyTo(buffer);
        rest = rest[count..];
        return count;
    }

    /// <inheritdoc/>
    public override string? ReadLine()
    {
        var line = Rest.Length > 0 ? Rest.TrimEnd('\n') : Ask();
        rest = "";
        return line;
    }

    /// <summary>One answer: most front ends have no way to say that the input ends.</summary>
    public override string ReadToEnd() => ReadLine() ?? "";

    /// <summary>What the cell that reads has left of its line.</summary>
    private string Rest
    {
        get
        {
            if (owner != KernelInvocationContext.Current)
            {
                owner = KernelInvocationContext.Current;
                rest = "";
            }

            return rest;
        }
    }

    private static string? Ask() => KernelInvocationContext.Current?.AskAsync("", isPassword: false).GetAwaiter().GetResult();
}
