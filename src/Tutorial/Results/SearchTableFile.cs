using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tutorial;

/// <summary>The file of a <see cref="SearchTable"/>: JSON, with every trial on a few lines of its own.</summary>
/// <param name="Images">See <see cref="RunConditions"/>.</param>
/// <param name="Machine">See <see cref="RunConditions"/>.</param>
/// <param name="Versions">See <see cref="RunConditions"/>.</param>
/// <param name="Date">See <see cref="RunConditions"/>.</param>
/// <param name="Pictures">Training images used, the held-out tenth with them.</param>
/// <param name="Tested">Test images used.</param>
/// <param name="Epochs">After which epochs was measured, ascending.</param>
/// <param name="Trials">In the order of their numbers; some may be missing yet.</param>
internal sealed record SearchTableFile(
    string Images,
    string Machine,
    string Versions,
    DateOnly Date,
    int Pictures,
    int Tested,
    IReadOnlyList<int> Epochs,
    IReadOnlyList<Trial> Trials)
{
    /// <summary>The file's name among the results.</summary>
    public const string Name = "search.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter<TrialGroup>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads a file that <see cref="Save"/> wrote.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged; the message names it.</exception>
    public static SearchTableFile Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var file = JsonSerializer.Deserialize<SearchTableFile>(stream, Json) ?? throw new JsonException("It is null.");
            file.RequireSense();
            return file;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new InvalidDataException(
                $"{path} is not a whole table of a search: {error.Message} Take the project's own file again, or measure anew "
                    + "with 'tutorial results search'.",
                error);
        }
    }

    /// <summary>The table that a lesson sees.</summary>
    public SearchTable ToTable() => new(new RunConditions(Images, Machine, Versions, Date), Pictures, Tested, Epochs, Trials);

    /// <summary>The same table with more trials, in the order of their numbers; of two with one number this one stays.</summary>
    /// <exception cref="ArgumentException">A trial of the others is of another plan: its number stands for other settings here.</exception>
    public SearchTableFile With(IEnumerable<Trial> others)
    {
        var trials = Trials.ToDictionary(trial => trial.Number);
        foreach (var other in others)
        {
            if (!trials.TryAdd(other.Number, other) && trials[other.Number].Settings != other.Settings)
                throw new ArgumentException($"Trial {other.Number} was trained with other settings; merge tables of one plan only.");
        }

        return this with { Trials = [.. trials.Values.OrderBy(trial => trial.Number)] };
    }

    /// <summary>The same table with another's trials, and with the name of every machine and version that trained one.</summary>
    /// <exception cref="ArgumentException">See <see cref="With"/>.</exception>
    public SearchTableFile MergedWith(SearchTableFile other) =>
        With(other.Trials) with { Machine = Both(Machine, other.Machine), Versions = Both(Versions, other.Versions) };

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => AtomicFile.Write(path, stream =>
    {
        JsonSerializer.Serialize(stream, this, Json);
        stream.Write("\n"u8);
    });

    private static string Both(string one, string other) => string.Join("; ", one.Split("; ").Union(other.Split("; ")));

    private void RequireSense()
    {
        if (Epochs.Count == 0 || Epochs[0] < 1 || Epochs.Zip(Epochs.Skip(1)).Any(pair => pair.First >= pair.Second))
            throw new ArgumentException("The epochs have to ascend from 1 on.");
        if (Trials.Contains(null))
            throw new ArgumentException("An entry of a list is null.");
        if (Pictures < 10 || Tested < 1)
            throw new ArgumentException($"A search on {Pictures} images with {Tested} test images cannot be.");
        var number = 0;
        foreach (var trial in Trials)
        {
            if (trial.Number <= number)
                throw new ArgumentException($"Trial {trial.Number} stands behind trial {number}.");
            number = trial.Number;
            trial.Settings.Validate();
            if (trial.Validation.Count != Epochs.Count || trial.Test.Count != Epochs.Count)
                throw new ArgumentException($"Trial {number} was not measured {Epochs.Count} times.");
            if (trial.Validation.Concat(trial.Test).Any(share => share is not (>= 0 and <= 1)) || trial.Seconds is not (>= 0 and < 1e9))
                throw new ArgumentException($"Trial {number} has a number that cannot be.");
        }
    }
}
