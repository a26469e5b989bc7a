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

    // What runs a cell stands below its statements, and is not so much.
    private const int FramesBelowCell = 100;

    /// <summary>Each level of a deep recursion can wrap what comes from below: of so many causes the next ones and the first say enough.</summary>
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
        return trace.FrameCount > ManyFrames ? EndsOf(trace) : Frames(exception.StackTrace ?? "");
    }

    /// <summary>The first frames of many, and the last down to the cell's own statements.</summary>
    private static IEnumerable<string> EndsOf(StackTrace trace)
    {
        var frames = Enumerable.Range(0, trace.FrameCount);
        var ofCell = frames.TakeLast(FramesBelowCell).LastOrDefault(frame => CellStatements().IsMatch(Line(frame)), trace.FrameCount - 1);
        return
        [
            .. frames.Select(Line).Where(IsShown).Take(FramesAtTop).Select(Readable),
            FormattableString.Invariant($"   … {ofCell + 1 - FramesAtTop - FramesAtBottom} more …"),
            .. frames.Take(ofCell + 1).Reverse().Select(Line).Where(IsShown).Take(FramesAtBottom).Reverse().Select(Readable),
        ];

        string Line(int index)
        {
            var frame = trace.GetFrame(index)!;
            return IsHidden(frame.GetMethod()) ? "" : new StackTrace(frame).ToString().Split('\n')[0].TrimEnd() + SubmissionSymbols.Place(frame);
        }

        // A trace of one frame shows it even so.
        static bool IsHidden(MethodBase? method) =>
            method?.IsDefined(typeof(StackTraceHiddenAttribute)) == true || method?.DeclaringType?.IsDefined(typeof(StackTraceHiddenAttribute)) == true;

        static bool IsShown(string line) => line.Length > 0 && !Machinery().IsMatch(line);
    }

    private static IEnumerable<string> Frames(string stackTrace)
    {
        string[] frames = [.. stackTrace.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.StartsWith("   at ", StringComparison.Ordinal))];
        var ofCell = Array.FindLastIndex(frames, frame => CellStatements().IsMatch(frame));
        string[] shown = [.. (ofCell < 0 ? frames : frames[..(ofCell + 1)]).Where(frame => !Machinery().IsMatch(frame))];
        return shown.Length <= FramesAtTop + FramesAtBottom
            ? shown.Select(Readable)
            : [
                .. shown[..FramesAtTop].Select(Readable),
                FormattableString.Invariant($"   … {shown.Length - FramesAtTop - FramesAtBottom} more …"),
                .. shown[^FramesAtBottom..].Select(Readable),
            ];
    }

    private static string Readable(string frame)
    {
        var statements = CellStatements().Replace(frame, "   at ");
        return statements != frame
            ? statements.Replace(" in ", "", StringComparison.Ordinal)
            : Lambda().Replace(LocalFunction().Replace(StateMachine().Replace(Submission().Replace(frame, ""), "${name}()"), "${name}"), "lambda");
    }

    /// <summary>Scheduling of tasks, which stands between a cell's frames when it awaits.</summary>
    [GeneratedRegex(@"^   at System\.(Threading\.(ExecutionContext|Tasks\.Task|ThreadPoolWorkQueue|Thread\.StartCallback)|Runtime\.(CompilerServices\.TaskAwaiter|ExceptionServices))\b")]
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
