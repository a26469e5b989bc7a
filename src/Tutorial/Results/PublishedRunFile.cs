using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tutorial;

/// <summary>The file of a <see cref="PublishedRun"/>: JSON, with the weights beside it under the same name.</summary>
/// <param name="Images">See <see cref="RunConditions"/>.</param>
/// <param name="Machine">See <see cref="RunConditions"/>.</param>
/// <param name="Versions">See <see cref="RunConditions"/>.</param>
/// <param name="Date">See <see cref="RunConditions"/>.</param>
/// <param name="HasWeights">Whether a file of weights belongs to it.</param>
/// <param name="Options">The settings of the training.</param>
/// <param name="Epochs">At least one, numbered 1, 2, 3, …</param>
/// <param name="ClassNames">The classes, in the order of their labels.</param>
/// <param name="Confusion">For each true class, how many of its test images were predicted as which class.</param>
internal sealed record PublishedRunFile(
    string Images,
    string Machine,
    string Versions,
    DateOnly Date,
    bool HasWeights,
    TrainingOptions Options,
    IReadOnlyList<PublishedEpoch> Epochs,
    IReadOnlyList<string> ClassNames,
    IReadOnlyList<IReadOnlyList<int>> Confusion)
{
    private const string Extension = ".run.json";
    private const string WeightsExtension = ".safetensors";

    private const int Decimals = 6;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>What is written of a training; numbers keep six decimals.</summary>
    /// <param name="conditions">What the images, the machine and the versions were.</param>
    /// <param name="history">The training, as the trainer gave it.</param>
    /// <param name="standingStill">The training images after each epoch.</param>
    /// <param name="confusion">The test images after the last one.</param>
    /// <param name="hasWeights">Whether the weights are kept beside the file.</param>
    public static PublishedRunFile Of(
        RunConditions conditions, History history, IReadOnlyList<Metrics> standingStill, ConfusionMatrix confusion, bool hasWeights) =>
        new(
            conditions.Images,
            conditions.Machine,
            conditions.Versions,
            conditions.Date,
            hasWeights,
            history.Options,
            [.. history.Zip(standingStill, (epoch, still) => new PublishedEpoch(
                epoch.Epoch, Rounded(epoch.Training), Rounded(still), Rounded(epoch.Validation),
                Math.Round(epoch.Seconds, 1), Math.Round(epoch.ImagesPerSecond)))],
            confusion.ClassNames,
            [.. Enumerable.Range(0, confusion.ClassNames.Count).Select(row => RowOf(confusion, row))]);

    /// <summary>Reads a file that <see cref="Save"/> wrote.</summary>
    /// <exception cref="FileNotFoundException">There is no such file, or its weights are not beside it.</exception>
    /// <exception cref="InvalidDataException">The file is damaged; the message names it.</exception>
    public static PublishedRun Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return (JsonSerializer.Deserialize<PublishedRunFile>(stream, Json) ?? throw new JsonException("It is null.")).ToRun(path);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new InvalidDataException(
                $"{path} is not a whole file of measured results: {error.Message} Take the project's own file again, or measure anew "
                    + "with 'tutorial results train'.",
                error);
        }
    }

    /// <summary>Reads every file of a folder, in the order of their names.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">Weights are missing.</exception>
    /// <exception cref="InvalidDataException">A file is damaged; the message names it.</exception>
    public static IReadOnlyList<PublishedRun> ReadAll(string folder) => [.. NamesIn(folder).Select(name => Read(PathOf(folder, name)))];

    /// <summary>The names of the trainings in a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<string> NamesIn(string folder) =>
        [
            .. Directory.EnumerateFiles(folder, "*" + Extension)
                .Select(path => Path.GetFileName(path)[..^Extension.Length]).Order(StringComparer.Ordinal),
        ];

    /// <summary>The file of a training.</summary>
    public static string PathOf(string folder, string name) => Path.Combine(folder, name + Extension);

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => AtomicFile.Write(path, stream =>
    {
        JsonSerializer.Serialize(stream, this, Json);
        stream.Write("\n"u8);
    });

    /// <summary>Where the weights lie that belong to a file.</summary>
    public static string WeightsOf(string path) => path[..^Extension.Length] + WeightsExtension;

    private PublishedRun ToRun(string path)
    {
        Options.Validate();
        if (Epochs.Contains(null) || ClassNames.Contains(null) || Confusion.Contains(null))
            throw new ArgumentException("An entry of a list is null.");
        foreach (var epoch in Epochs)
            RequireSense(epoch);
        var matrix = ConfusionMatrix.Of(ClassNames, Confusion);
        var weights = WeightsOf(path);
        if (HasWeights && !File.Exists(weights))
            throw new FileNotFoundException($"The weights {weights} are missing; take the project's own file again.", weights);
        return new PublishedRun(
            Path.GetFileName(path)[..^Extension.Length],
            new RunConditions(Images, Machine, Versions, Date),
            HistoryOf(epoch => epoch.Training),
            HistoryOf(epoch => epoch.StandingStill),
            matrix,
            HasWeights ? weights : null);
    }

    private History HistoryOf(Func<PublishedEpoch, Metrics> training) => new(Images, Options, Epochs.Select(epoch =>
        new EpochResult(epoch.Epoch, training(epoch), epoch.Validation, epoch.Seconds, epoch.ImagesPerSecond)));

    private static void RequireSense(PublishedEpoch epoch)
    {
        double[] positive = [epoch.Training.Loss, epoch.StandingStill.Loss, epoch.Validation.Loss, epoch.Seconds, epoch.ImagesPerSecond];
        var shares = new[] { epoch.Training, epoch.StandingStill, epoch.Validation }
            .SelectMany(metrics => new[] { metrics.Accuracy, metrics.Precision, metrics.Recall });
        if (positive.Any(value => !double.IsFinite(value) || value < 0) || shares.Any(share => share is not (>= 0 and <= 1)))
            throw new ArgumentException($"Epoch {epoch.Epoch} has a number that cannot be: below 0, endless, or a share above 1.");
    }

    private static int[] RowOf(ConfusionMatrix confusion, int row) =>
        [.. Enumerable.Range(0, confusion.ClassNames.Count).Select(column => (int)confusion.Counts[row, column])];

    private static Metrics Rounded(Metrics metrics) => new(
        Math.Round(metrics.Loss, Decimals),
        Math.Round(metrics.Accuracy, Decimals),
        Math.Round(metrics.Precision, Decimals),
        Math.Round(metrics.Recall, Decimals));
}
