using System.Text.Json;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Keeps what a model has learned in a file: its parameters and buffers by name, in the safetensors format, which Python's libraries
/// read too. The layers themselves are not in the file; loading needs a model that was built in the same way.
/// </summary>
public static class ModelFile
{
    private const string ClassesNote = "classes";

    /// <summary>Writes all parameters and buffers. The file is complete or not there: a failure leaves an older one as it was.</summary>
    /// <param name="model">Any model, on any device.</param>
    /// <param name="path">Usually ending in <c>.safetensors</c>; the folder is made when it is missing.</param>
    /// <param name="classNames">What the model's outputs mean, to be kept with it; null where that goes without saying.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(nn.Module model, string path, IReadOnlyList<string>? classNames = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var tensors = model.state_dict();
        (string, string)[] notes = classNames is null ? [] : [(ClassesNote, JsonSerializer.Serialize(classNames))];
        AtomicFile.Write(path, stream => Safetensors.Write(stream, tensors, notes));
    }

    /// <summary>The names of the classes that were saved with a model, in the order of its outputs; null when none were.</summary>
    /// <param name="path">A file that <see cref="Save"/> wrote.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or of another kind.</exception>
    public static IReadOnlyList<string>? ClassNamesOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        RequireFile(path);
        try
        {
            using var file = File.OpenRead(path);
            return Safetensors.ReadNote(file, ClassesNote) is { } names ? JsonSerializer.Deserialize<string[]>(names) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or EndOfStreamException or OverflowException)
        {
            throw new InvalidDataException($"{path} is not a complete model file; save the model again.", error);
        }
    }

    /// <summary>Reads the file into the model. Nothing of the model changes when something in the file does not fit.</summary>
    /// <param name="model">A model with the same names and shapes as the one that was saved, on any device.</param>
    /// <param name="path">A file that <see cref="Save"/> wrote.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, of another kind, or holds another model.</exception>
    public static void Load(nn.Module model, string path)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentException.ThrowIfNullOrEmpty(path);
        RequireFile(path);
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var saved = Safetensors.Read(File.ReadAllBytes(path), path);
        var wanted = model.state_dict();
        foreach (var (name, tensor) in wanted)
            RequireFit(path, name, tensor, saved);
        if (saved.Keys.FirstOrDefault(name => !wanted.ContainsKey(name)) is { } extra)
        {
            throw new InvalidDataException(
                $"{path} holds another model: {extra} has no place in this one; build the model that was saved.");
        }

        foreach (var (name, tensor) in wanted)
            tensor.copy_(saved[name]);
    }

    private static void RequireFile(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no model file {path}; train a model and save it there first.", path);
    }

    private static void RequireFit(string path, string name, Tensor tensor, Dictionary<string, Tensor> saved)
    {
        if (!saved.TryGetValue(name, out var found))
            throw new InvalidDataException($"{path} holds another model: it lacks {name}; build the model that was saved.");
        if (found.dtype != tensor.dtype || !found.shape.SequenceEqual(tensor.shape))
        {
            throw new InvalidDataException(
                $"{path} holds another model: {name} is {Describe(found)} there and {Describe(tensor)} in this one; "
                    + "build the model that was saved.");
        }
    }

    private static string Describe(Tensor tensor) => $"{tensor.dtype} {string.Join('×', tensor.shape)}";
}
