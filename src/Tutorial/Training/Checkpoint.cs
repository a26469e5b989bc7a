using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// The place of a trained network and its history in a folder. The files' name is made of everything that the training depends on, so that
/// a later lesson finds what an earlier one trained, and never takes a network that was trained on other images or in another way.
/// </summary>
public sealed class Checkpoint
{
    private readonly string name;
    private readonly IReadOnlyList<string> classNames;

    /// <summary>Works out the name; no file is read or written yet.</summary>
    /// <param name="folder">Where networks are kept, usually <c>Lesson.ModelsFolder</c>; it is made when something is saved.</param>
    /// <param name="training">The images that the network learns from.</param>
    /// <param name="validation">The images that its history is measured on.</param>
    /// <param name="options">How it is trained.</param>
    public Checkpoint(string folder, ImageDataset training, ImageDataset validation, TrainingOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(validation);
        ArgumentNullException.ThrowIfNull(options);

        classNames = training.ClassNames;
        var source = new string([.. training.Source.ToLowerInvariant().TakeWhile(character => character != ',')]).Replace(' ', '-');
        name = string.Create(
            CultureInfo.InvariantCulture,
            $"{source}-{training.Count}-epochs-{options.Epochs}-batch-{options.BatchSize}-seed-{options.Seed}-"
                + $"{Fingerprint(training, validation, options)}");
        ModelPath = Path.Combine(folder, name + ".safetensors");
        HistoryPath = Path.Combine(folder, name + ".history.json");
    }

    /// <summary>The file of the network's weights.</summary>
    public string ModelPath { get; }

    /// <summary>The file of the history.</summary>
    public string HistoryPath { get; }

    /// <summary>Writes the network and its history, each complete or not at all.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Save(nn.Module model, History history)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(history);
        ModelFile.Save(model, ModelPath, classNames);
        history.Save(HistoryPath);      // last: where there is a history, there is a network
    }

    /// <summary>Reads the weights into the model and gives the history; null when nothing with these settings has been saved.</summary>
    /// <param name="model">A network built as the saved one was; it is left as it is when the answer is null.</param>
    /// <exception cref="InvalidDataException">A file is damaged or holds another network.</exception>
    public History? Load(nn.Module model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!File.Exists(ModelPath) || !File.Exists(HistoryPath))
            return null;

        var history = History.Load(HistoryPath);
        ModelFile.Load(model, ModelPath);
        return history;
    }

    /// <summary>Eight hexadecimal digits of a SHA-256 over the images, the labels and all options, those not in the name too.</summary>
    private static string Fingerprint(ImageDataset training, ImageDataset validation, TrainingOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var scope = NewDisposeScope();
        foreach (var images in new[] { training, validation })
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('|', images.ClassNames.Prepend(images.Source))));
            hash.AppendData(images.Images.cpu().contiguous().bytes);
            hash.AppendData(images.Labels.cpu().contiguous().bytes);
        }

        hash.AppendData(Encoding.UTF8.GetBytes(options.ToString()));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }
}
