using System.Reflection;
using System.Runtime.InteropServices;

namespace Tutorial.Kernel;

/// <summary><c>#!about</c>: what runs the cells.</summary>
internal static class AboutDirective
{
    /// <summary>Name, version, language, runtime and system, a line each.</summary>
    internal static string Text() => $"""
        {KernelDescription.Banner}
        {RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription} ({RuntimeInformation.RuntimeIdentifier})
        Displays by Microsoft.DotNet.Interactive.Formatting {Version(typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly)}
        """;

    private static string Version(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
