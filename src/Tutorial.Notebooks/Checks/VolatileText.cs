using System.Text.RegularExpressions;

namespace Tutorial.Notebooks;

/// <summary>Text without what is different in every run or on every machine: timings, dates, paths, ids, versions.</summary>
internal static partial class VolatileText
{
    /// <summary>The text with a word such as <c>‹time›</c> in place of each such part.</summary>
    public static string Mask(string text)
    {
        text = Guid().Replace(text, "‹id›");
        text = Object().Replace(text, "‹id›");
        text = Date().Replace(text, "‹date›");
        text = WindowsPath().Replace(text, "‹path›");
        text = UnixPath().Replace(text, "‹path›");
        text = Version().Replace(text, "‹version›");
        text = Rate().Replace(text, "‹rate›");
        return Duration().Replace(text, "‹time›");
    }

    [GeneratedRegex(@"\b[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}\b")]
    private static partial Regex Guid();

    /// <summary>As Python and .NET print an object's address, and a hash that stands alone.</summary>
    [GeneratedRegex(@"\b0x[0-9a-fA-F]{4,16}\b|(?<![0-9a-zA-Z#])(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{32,64}(?![0-9a-zA-Z])")]
    private static partial Regex Object();

    [GeneratedRegex(
        @"\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:\s?(?:Z|UTC|[+-]\d\d:?\d\d))?)?|\b\d\d:\d\d:\d\d(?:\.\d+)?\b")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<![A-Za-z])[A-Za-z]:\\(?:[^\\/:*?""<>|\r\n\s]+\\)*[^\\/:*?""<>|\r\n\s]*")]
    private static partial Regex WindowsPath();

    /// <summary>An absolute path of at least two names; a fraction or a quotient is none.</summary>
    [GeneratedRegex(@"(?:file://)?(?<![\w./:<>)\]])/(?:[\w.@+~-]+/)+[\w.@+~-]*")]
    private static partial Regex UnixPath();

    [GeneratedRegex(@"(?<![\w.])\d+\.\d+\.\d+(?:\.\d+)?(?:[-+][\w.+-]+)?(?![\w.])")]
    private static partial Regex Version();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?(?:[eE][+-]?\d+)?\s?(?:(?:images|pictures|steps|items|samples|batches|it|MB|GB|MiB|GiB|kB|KiB"
        + @"|B)/s|s/(?:it|epoch|step))(?!\w)")]
    private static partial Regex Rate();

    /// <summary>One or more amounts with a unit of time: <c>12.3 s</c>, <c>1 min 10 s</c>, <c>850 µs ± 3 µs</c>.</summary>
    [GeneratedRegex(@"(?<![\w.])\d[\d,]*(?:\.\d+)?(?:[eE][+-]?\d+)?\s?(?:ns|[µμu]s|ms|s|sec|secs|seconds?|min|minutes?|h"
        + @"|hours?)(?![\w/])(?:\s\d+(?:\.\d+)?\s?(?:ms|s|sec|seconds?|min|minutes?)(?![\w/]))*")]
    private static partial Regex Duration();
}
