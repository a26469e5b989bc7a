using System.Globalization;
using System.Reflection;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>What every lesson starts with, and where it runs.</summary>
public static partial class Lesson
{
    /// <summary>
    /// Makes the displays known to the notebook's host, seeds torch's random numbers, lets torch use every core (unless the environment
    /// variable <c>OMP_NUM_THREADS</c> says how many), keeps the memory of large tensors in the process for the next ones, where the C
    /// library is glibc, and writes one line: device, versions and the data set that <see cref="Datasets.Load(string, string?)"/> would
    /// load.
    /// </summary>
    /// <param name="seed">What the random numbers start from.</param>
    /// <exception cref="IOException"><c>CIFAR10_DIR</c> names a folder that CIFAR-10 is not in.</exception>
    public static void Begin(int seed = 1)
    {
        KeptMemory.TurnOn();                            // before the first tensor
        TutorialDisplays.Register();
        random.manual_seed(seed);
        Nnpack.TurnOff();
        if (!int.TryParse(Environment.GetEnvironmentVariable("OMP_NUM_THREADS"), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            set_num_threads(Environment.ProcessorCount);

        Console.WriteLine($"{Device} · TorchSharp {TorchSharpVersion} · .NET {Environment.Version} · {Datasets.Describe()}");
    }

    /// <summary>Writes a line in which numbers look the same everywhere: with a point before the decimals, whatever the machine's culture.</summary>
    /// <param name="line">An interpolated string, such as <c>$"loss {loss:F4}"</c>.</param>
    public static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    /// <summary>Where models are trained: the first CUDA GPU if torch sees one, else the CPU.</summary>
    public static Device Device { get; } = cuda.is_available() ? CUDA : CPU;

    /// <summary>The folder where lesson 05 leaves its model and its history for the lessons after it; it need not exist yet.</summary>
    public static string ModelsFolder { get; } = Path.GetFullPath(Path.Combine(
        Path.GetDirectoryName(typeof(Lesson).Assembly.Location) is { Length: > 0 } folder
            ? folder
            : Directory.GetCurrentDirectory(), "..", "models"));

    /// <summary>Such as 0.107.0 (mended): build/TorchSharp puts +mended behind the version.</summary>
    internal static string TorchSharpVersion => typeof(torch).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?
        .InformationalVersion
        .Split('+') switch
    {
        [var version, "mended"] => $"{version} (mended)",
        [var version, ..] => version,
        _ => "of unknown version",
    };
}
