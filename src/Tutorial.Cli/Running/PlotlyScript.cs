using System.Text;
using System.Text.RegularExpressions;
using Plotly.NET;

namespace Tutorial.Cli.Running;

/// <summary>plotly.js as Plotly.NET carries it in its assembly: the very version that its charts are made for, with no network.</summary>
internal static partial class PlotlyScript
{
    /// <summary>The whole script, minified.</summary>
    /// <exception cref="CommandException">The assembly carries none.</exception>
    public static string Read()
    {
        var assembly = typeof(GenericChart).Assembly;
        var name = assembly.GetManifestResourceNames().FirstOrDefault(candidate => ResourceName().IsMatch(candidate))
            ?? throw new CommandException(
                ExitCode.BadFile,
                $"{assembly.GetName().Name} carries no plotly.js, so the charts of the page cannot be drawn.");
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^Plotly\.NET\.plotly-[\d.]+\.min\.js$")]
    private static partial Regex ResourceName();
}
