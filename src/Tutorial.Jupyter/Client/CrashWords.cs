using System.Text.RegularExpressions;

namespace Tutorial.Jupyter;

/// <summary>
/// What ended a process that did not end in order, in words for the author of the cell that ran: from its exit code, and from what .NET,
/// the C++ library or the C library write to standard error as their last.
/// </summary>
internal static partial class CrashWords
{
    /// <summary>The exit code of a process that SIGKILL ended.</summary>
    internal const int Killed = 128 + 9;

    private const string Advice =
        " Its variables are gone. Look at what the cell hands to native code (sizes, types, pointers, what is disposed already), mend it, and run"
        + " the notebook again from its first cell.";

    /// <summary>Whether the line is the first of those that a crash writes.</summary>
    public static bool Begin(string line) => Beginning().IsMatch(line);

    /// <summary>One or more sentences, with a blank in front; empty where the exit code is an ordinary one.</summary>
    /// <param name="exitCode">The process's exit code; 128 + n where signal n ended it.</param>
    /// <param name="lastWords">What the process wrote to its console, shortened.</param>
    public static string Explain(int exitCode, string lastWords)
    {
        // A cell may print what looks like a crash; a process that ends in order did not have one.
        if (Signal(exitCode) is not { } signal)
        {
            return "";
        }

        var cause = exitCode is Abort or Segmentation ? Told(lastWords) : null;
        return $" {cause ?? signal}{(exitCode is Killed or Terminated ? "" : LastCall(cause, lastWords) + Advice)}";
    }

    private const int Abort = 128 + 6;
    private const int Segmentation = 128 + 11;
    private const int Terminated = 128 + 15;

    /// <summary>What the signal alone says.</summary>
    private static string? Signal(int exitCode) => exitCode switch
    {
        128 + 4 => "Native code used an instruction that this processor does not have (SIGILL).",
        Abort => "Native code gave up (SIGABRT).",
        128 + 7 => "Native code reached for memory that is not there (SIGBUS).",
        128 + 8 => "Native code divided by zero (SIGFPE).",
        Killed => "It was killed from outside (SIGKILL), as the system does when memory runs out.",
        Segmentation => "Native code read or wrote memory that is not its own (SIGSEGV).",
        Terminated => "It was asked to end from outside (SIGTERM).",
        _ => null,
    };

    private static string? Told(string words)
    {
        if (CppException().Match(words) is { Success: true } thrown)
        {
            var what = thrown.Groups["what"];
            return $"Native code threw {thrown.Groups["type"].Value}, which nothing caught{(what.Success ? $": {what.Value.Trim().TrimEnd('.')}" : "")}.";
        }

        if (words.Contains("Stack overflow.", StringComparison.Ordinal))
        {
            return "The functions of a library called each other without an end, and the stack overflowed.";
        }

        if (words.Contains("System.AccessViolationException", StringComparison.Ordinal))
        {
            return "Memory was read or written that is not the process's own.";
        }

        if (UnhandledException().Match(words) is { Success: true } unhandled)
        {
            return $"Nothing caught an exception: {unhandled.Groups["what"].Value.TrimEnd('.')}.";
        }

        return DamagedHeap().Match(words) is { Success: true } damage
            ? $"Native code has damaged the process's memory: {damage.Groups["what"].Value.TrimEnd('.')}."
            : null;
    }

    private static string LastCall(string? cause, string words)
    {
        if (cause is null || Frame().Match(words) is not { Success: true } frame)
        {
            return "";
        }

        // A cell of C# is compiled to a class of that name.
        var call = frame.Groups["call"].Value;
        return call.StartsWith("Submission#", StringComparison.Ordinal) ? " It was in the cell's own code." : $" The last call was {call}.";
    }

    [GeneratedRegex(@"^(Fatal error\b|Stack overflow\.|Unhandled exception\.|Process terminated\.|terminate called |libc\+\+abi: terminating |double free or corruption|free\(\): |malloc\(\): |munmap_chunk\(\): |corrupted (size|double-linked)|\*\*\* stack smashing)")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(terminate called after throwing an instance of '(?<type>[^'\n]+)'(\n\s*what\(\):\s*(?<what>[^\n]+))?|libc\+\+abi: terminating due to uncaught exception of type (?<type>[^\n]+?): (?<what>[^\n]+))")]
    private static partial Regex CppException();

    [GeneratedRegex(@"^Unhandled exception\. (?<what>[^\n]+)", RegexOptions.Multiline)]
    private static partial Regex UnhandledException();

    [GeneratedRegex(@"^(?<what>(double free or corruption|free\(\): |malloc\(\): |munmap_chunk\(\): |corrupted (size|double-linked)|\*\*\* stack smashing)[^\n]*)", RegexOptions.Multiline)]
    private static partial Regex DamagedHeap();

    [GeneratedRegex(@"^ +at (?<call>[^\n]+?)( in [^\n]+)?\r?$", RegexOptions.Multiline)]
    private static partial Regex Frame();
}
