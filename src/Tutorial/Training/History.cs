using System.Collections;
using System.Text.Json;

namespace Tutorial;

/// <summary>What a training brought, epoch by epoch; the first epoch is at index 0 and has the number 1.</summary>
public sealed class History : IReadOnlyList<EpochResult>
{
    private static readonly (string Name, Func<Metrics, double> Value)[] Known =
    [
        ("loss", metrics => metrics.Loss),
        ("accuracy", metrics => metrics.Accuracy),
        ("precision", metrics => metrics.Precision),
        ("recall", metrics => metrics.Recall),
    ];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private readonly EpochResult[] epochs;

    /// <summary>Keeps the results of a training.</summary>
    /// <param name="source">What the images were, see <see cref="ImageDataset.Source"/>.</param>
    /// <param name="options">The settings of the training.</param>
    /// <param name="epochs">At least one, numbered 1, 2, 3, …</param>
    /// <exception cref="ArgumentException">There is no epoch, or their numbers do not run from 1.</exception>
    public History(string source, TrainingOptions options, IEnumerable<EpochResult> epochs)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(epochs);
        this.epochs = [.. epochs];
        if (this.epochs.Length == 0)
            throw new ArgumentException("A history holds at least one epoch, but there is none.", nameof(epochs));
        if (!this.epochs.Select(result => result.Epoch).SequenceEqual(Enumerable.Range(1, this.epochs.Length)))
        {
            throw new ArgumentException(
                "The epochs of a history are numbered 1, 2, 3, … in this order, but these are not.",
                nameof(epochs));
        }

        Source = source;
        Options = options;
    }

    /// <summary>The metrics that have a series: loss, accuracy, precision, recall.</summary>
    public static IReadOnlyList<string> MetricNames { get; } = [.. Known.Select(metric => metric.Name)];

    /// <summary>What the images were: "CIFAR-10" or "drawn sample set, not CIFAR-10".</summary>
    public string Source { get; }

    /// <summary>The settings of the training.</summary>
    public TrainingOptions Options { get; }

    /// <summary>How many epochs there are, at least 1.</summary>
    public int Count => epochs.Length;

    /// <summary>The epoch with the highest validation accuracy, the first where several have it.</summary>
    public EpochResult BestValidationEpoch => epochs.MaxBy(result => result.Validation.Accuracy)!;

    /// <summary>The result at an index; epoch 1 is at index 0.</summary>
    public EpochResult this[int index] => epochs[index];

    /// <summary>Reads a file that <see cref="Save"/> wrote.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no history.</exception>
    public static History Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no history file {path}; train a model and save its history there first.", path);

        try
        {
            using var stream = File.OpenRead(path);
            var content = JsonSerializer.Deserialize<Content>(stream, Json) ?? throw new JsonException("It is null.");
            return new History(content.Source, content.Options, content.Epochs);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"{path} is not a history file: {error.Message} Train again and save the new history.", error);
        }
    }

    /// <summary>Writes the history as JSON. The file is complete or not there: a failure leaves an older one as it was.</summary>
    /// <param name="path">Usually ending in <c>.json</c>; the folder is made when it is missing.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, new Content(Source, Options, epochs), Json));
    }

    /// <summary>One metric of the training images, a value for each epoch.</summary>
    /// <param name="metric">One of <see cref="MetricNames"/>.</param>
    /// <exception cref="ArgumentException">There is no such metric.</exception>
    public double[] TrainingSeries(string metric) => Series(metric, result => result.Training);

    /// <summary>One metric of the validation images, a value for each epoch.</summary>
    /// <inheritdoc cref="TrainingSeries"/>
    public double[] ValidationSeries(string metric) => Series(metric, result => result.Validation);

    /// <inheritdoc/>
    public IEnumerator<EpochResult> GetEnumerator() => epochs.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One of the metrics by its name.</summary>
    /// <exception cref="ArgumentException">There is no such metric.</exception>
    internal static double Value(string metric, Metrics metrics) => ValueOf(metric)(metrics);

    /// <summary>Refuses a metric that no history has.</summary>
    /// <exception cref="ArgumentException">There is no such metric.</exception>
    internal static void RequireMetric(string metric) => ValueOf(metric);

    private double[] Series(string metric, Func<EpochResult, Metrics> part)
    {
        var value = ValueOf(metric);
        return [.. epochs.Select(result => value(part(result)))];
    }

    private static Func<Metrics, double> ValueOf(string metric) => Known.FirstOrDefault(known => known.Name == metric).Value
        ?? throw new ArgumentException($"There is no metric {metric}; ask for one of {string.Join(", ", MetricNames)}.", nameof(metric));

    /// <summary>The file's layout.</summary>
    private sealed record Content(string Source, TrainingOptions Options, IReadOnlyList<EpochResult> Epochs);
}
