using System.Text.RegularExpressions;

namespace Tutorial.Jupyter;

/// <summary>Tells from how a kernel's start failed whether another program had one of its ports. Ports are free when they are chosen, not
/// yet when the kernel binds them; the start is then worth repeating with others, and only then.</summary>
internal static partial class PortConflict
{
    /// <summary>Whether a start failed because of a port.</summary>
    /// <param name="reason">What ended the wait for the kernel's first answer.</param>
    public static bool Explains(Exception? reason) => reason switch
    {
        MalformedMessageException => true,              // an answer with another key: something else listens on the port
        KernelDiedException died => PortWords().IsMatch(died.LastWords),
        _ => false,
    };

    /// <summary>This project's kernel, ZeroMQ and Python on Linux and macOS, Windows.</summary>
    [GeneratedRegex(
        @"another program has the port|address (is )?already in use|EADDRINUSE|only one usage of each socket address",
        RegexOptions.IgnoreCase)]
    private static partial Regex PortWords();
}
