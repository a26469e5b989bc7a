using System.Globalization;
using System.Runtime.InteropServices;

namespace Tutorial.Cli.Results;

/// <summary>What a reader of a measurement has to know of the machine that it was made on.</summary>
internal static class ThisMachine
{
    /// <summary>Such as "2 cores of AMD EPYC, Debian GNU/Linux 12 (bookworm), x64", with the GPU where there is one.</summary>
    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores{Processor()}, {RuntimeInformation.OSDescription}, "
            + $"{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}, trained on the "
            + $"{(Lesson.Device.type == TorchSharp.DeviceType.CPU ? "CPU" : "GPU")}");

    /// <summary>Such as "TorchSharp 0.107.0, .NET 10.0.1".</summary>
    public static string Versions() => $"TorchSharp {Lesson.TorchSharpVersion}, .NET {Environment.Version}";

    /// <summary>" of AMD EPYC", where the operating system says it in a file.</summary>
    private static string Processor()
    {
        const string File = "/proc/cpuinfo";
        if (!System.IO.File.Exists(File))
            return "";
        var line = System.IO.File.ReadLines(File).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return line is null ? "" : $" of {line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()}";
    }
}
