using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Tutorial.Kernel;

/// <summary>An exception as a front end shows it: what was thrown, and the frames up to the cell, without the machinery below.</summary>
internal static partial class ExceptionText
{
    // Endless recursion has a hundred thousand frames, of which these say all there is to say.
    private const int FramesAtTop = 20;
    private const int FramesAtBottom = 10;

    // .NET looks for the line of each frame before it says anything of one, which takes a second for a hundred thousand.
    private const int ManyFrames = 1000;

    /// <summary>
    /// Each level of a deep recursion can wrap what comes from below: of so many causes the next ones and the first say enough.
    /// </summary>
    private const int Causes = 8;

    private const string Interrupted = "The cell was interrupted; what it had declared is kept.";

    /// <summary>The error of a cell that threw.</summary>
    internal static CellError Describe(Exception exception) =>
        new(exception.GetType().FullName ?? exception.GetType().Name, exception.Message, [.. Lines(exception, Causes)]);

    /// <summary>The error of a cell that was interrupted: where it was.</summary>
    internal static CellError DescribeInterrupt(Exception exception) =>
        new("Interrupted", Interrupted, [Interrupted, .. Frames(exception)]);

    private static IEnumerable<string> Lines(Exception exception, int causes)
    {
        yield return $"{exception.GetType().FullName}: {exception.Message}";
        IEnumerable<Exception> inner = exception is AggregateException aggregate
            ? aggregate.InnerExceptions
            : exception.InnerException is { } single ? [single] : [];
        foreach (var cause in inner)
        {
            var first = causes > 0 ? cause : cause.GetBaseException();
            if (first != cause)
            {
                yield return " ---> … more causes …";
            }

            string[] lines = [.. Lines(first, causes - 1)];
            yield return " ---> " + lines[0];
            foreach (var line in lines.Skip(1))
            {
                yield return "   " + line;
            }
        }

        foreach (var frame in Frames(exception))
        {
            yield return frame;
        }
    }

    /// <summary>The frames down to the cell's own statements; below is what runs a cell. Without a cell among them, all.</summary>
    private static IEnumerable<string> Frames(Exception exception)
    {
        var trace = new StackTrace(exception, fNeedFileInfo: false);
        if (trace.FrameCount > ManyFrames)
        {
            return Frames(trace.FrameCount, Line);
        }

        string[] lines = [.. (exception.StackTrace ?? "").Split('\n').Select(line => line.TrimEnd('\r'))
            .Where(line => line.StartsWith("   at ", StringComparison.Ordinal))];
        return Frames(lines.Length, index => lines[index]);

        string Line(int index)
        {
            var frame = trace.GetFrame(index)!;
            return IsHidden(frame.GetMethod())
                ? ""
                : new StackTrace(frame).ToString().Split('\n')[0].TrimEnd() + SubmissionSymbols.Place(frame);
        }

        // A trace of one frame shows it even so.
        static bool IsHidden(MethodBase? method) =>
            method?.IsDefined(typeof(StackTraceHiddenAttribute)) == true
                || method?.DeclaringType?.IsDefined(typeof(StackTraceHiddenAttribute)) == true;
    }

    /// <summary>The frames down to the cell's own statements; of more than are of use the first and the last.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="line">The line of one, counted from where it was thrown; asked of no more than are needed.</param>
    private static IEnumerable<string> Frames(int count, Func<int, string> line)
    {
        var fromBelow = Enumerable.Range(0, count).Reverse();
        var depth = fromBelow.Take(ManyFrames).FirstOrDefault(index => CellStatements().IsMatch(line(index)), count - 1) + 1;
        var shown = Enumerable.Range(0, depth).Select(line).Where(IsShown);
        string[] first = [.. shown.Take(FramesAtTop + FramesAtBottom + 1)];
        if (first.Length <= FramesAtTop + FramesAtBottom)
        {
            return first.Select(Readable);
        }

        var last = fromBelow.Skip(count - depth).Select(line).Where(IsShown).Take(FramesAtBottom).Reverse();
        var all = depth > ManyFrames ? depth : shown.Count();
        return
        [
            .. first.Take(FramesAtTop).Select(Readable),
            FormattableString.Invariant($"   … {all - FramesAtTop - FramesAtBottom} more …"),
            .. last.Select(Readable),
        ];

        static bool IsShown(string line) => line.Length > 0 && !Machinery().IsMatch(line);
    }

    private static string Readable(string frame)
    {
        var statements = CellStatements().Replace(frame, "   at ");
        return statements != frame
            ? statements.Replace(" in ", "", StringComparison.Ordinal)
            : Lambda().Replace(
                LocalFunction().Replace(StateMachine().Replace(Submission().Replace(frame, ""), "${name}()"), "${name}"),
                "lambda");
    }

    /// <summary>Scheduling of tasks, which stands between a cell's frames when it awaits.</summary>
    [GeneratedRegex(@"^   at System\.(Threading\.(ExecutionContext|Tasks\.Task|ThreadPoolWorkQueue|Thread\.StartCallback)"
        + @"|Runtime\.(CompilerServices\.TaskAwaiter|ExceptionServices))\b")]
    private static partial Regex Machinery();

    [GeneratedRegex(@"^   at Submission#\d+\.<<Initialize>>d__\d+\.MoveNext\(\)")]
    private static partial Regex CellStatements();

    [GeneratedRegex(@"(?<=^   at )Submission#\d+\.")]
    private static partial Regex Submission();

    [GeneratedRegex(@"<(?<name>\w+)>d__\d+(`\d+)?\.MoveNext\(\)")]
    private static partial Regex StateMachine();

    [GeneratedRegex(@"(<>c(__DisplayClass[\d_]+)?\.)?<+\w+>+g__(?<name>\w+)\|[\d_]+")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"(<>c(__DisplayClass[\d_]+)?\.)?<+\w+>+b__[\d_]+")]
    private static partial Regex Lambda();
}
