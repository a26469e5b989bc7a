using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tutorial;

/// <summary>A file of trials that grows: JSON, one line a trial, so that a measurement that is added is a line that is added.</summary>
/// <param name="Images">See <see cref="RunConditions"/>.</param>
/// <param name="Machine">See <see cref="RunConditions"/>.</param>
/// <param name="Versions">See <see cref="RunConditions"/>.</param>
/// <param name="Date">When the file was begun.</param>
/// <param name="Trials">In the order in which they were measured.</param>
internal sealed record PublishedTrialsFile(
    string Images, string Machine, string Versions, DateOnly Date, IReadOnlyList<PublishedTrial> Trials)
{
    private const string Extension = ".trials.json";
    private const int Decimals = 6;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>The file of a seed's trials.</summary>
    public static string PathOf(string folder, string name, int seed) =>
        Path.Combine(folder, FormattableString.Invariant($"{name}-seed{seed}{Extension}"));

    /// <summary>The files of a name, in the order of their seeds' digits.</summary>
    public static IReadOnlyList<string> PathsOf(string folder, string name) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, $"{name}-seed*{Extension}").Order(StringComparer.Ordinal)];

    /// <summary>Reads a file that <see cref="Save"/> wrote.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged; the message names it.</exception>
    public static PublishedTrialsFile Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var file = JsonSerializer.Deserialize<PublishedTrialsFile>(stream, Json) ?? throw new JsonException("It is null.");
            if (file.Trials.Contains(null))
                throw new JsonException("A trial is null.");
            foreach (var trial in file.Trials)
                RequireSense(trial);
            return file;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(
                $"{path} is not a whole file of measured trials: {error.Message} Take the project's own file again, or measure anew with "
                    + "'tutorial results trials'.",
                error);
        }
    }

    /// <summary>Writes the file, whole or not at all; numbers keep six decimals.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        var text = new StringBuilder();
        text.Append("{\n");
        foreach (var (name, value) in new[] { ("images", Images), ("machine", Machine), ("versions", Versions) })
            text.Append(CultureInfo.InvariantCulture, $"\"{name}\": {JsonSerializer.Serialize(value, Json)},\n");
        text.Append(CultureInfo.InvariantCulture, $"\"date\": {JsonSerializer.Serialize(Date, Json)},\n\"trials\": [\n");
        text.AppendJoin(",\n", Trials.Select(trial => JsonSerializer.Serialize(Rounded(trial), Json)));
        text.Append("\n]}\n");
        AtomicFile.WriteText(path, text.ToString());
    }

    private static PublishedTrial Rounded(PublishedTrial trial) => trial with
    {
        Seconds = Math.Round(trial.Seconds, 1),
        Epochs = [.. trial.Epochs.Select(epoch => new TrialEpoch(
            epoch.Epoch,
            Math.Round(epoch.TrainingLoss, Decimals),
            Math.Round(epoch.TrainingAccuracy, Decimals),
            Math.Round(epoch.HeldOutLoss, Decimals),
            Math.Round(epoch.HeldOutAccuracy, Decimals),
            epoch.TestAccuracy is { } accuracy ? Math.Round(accuracy, Decimals) : null))],
    };

    private static void RequireSense(PublishedTrial trial)
    {
        var shares = trial.Epochs.SelectMany(epoch => new[] { epoch.TrainingAccuracy, epoch.HeldOutAccuracy, epoch.TestAccuracy ?? 0 });
        var positive = trial.Epochs.SelectMany(epoch => new[] { epoch.TrainingLoss, epoch.HeldOutLoss }).Append(trial.Seconds);
        if (trial.Epochs.Count == 0 || shares.Any(share => share is not (>= 0 and <= 1)) || positive.Any(value => value is not >= 0))
        {
            throw new JsonException(
                $"The trial {trial.Study}: {trial.Recipe} has no epoch, or a number that cannot be: below 0, or a share above 1.");
        }
    }
}
