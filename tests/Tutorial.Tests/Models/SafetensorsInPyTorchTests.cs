using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>What this project trained, used by PyTorch: the way to machines that it does not reach itself (docs/scaling.md).</summary>
public sealed class SafetensorsInPyTorchTests : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("safetensors-");

    public void Dispose() => folder.Delete(recursive: true);

    [SoakFact]
    public void PyTorch_reads_the_weights_and_gives_the_same_logits()
    {
        Assert.SkipUnless(HasPyTorch(), $"{Python} has no PyTorch; Debian's package is python3-torch.");
        using var scope = NewDisposeScope();
        using var model = Cifar10Network.Create(seed: 1, classes: 7);
        var images = rand([20, 3, 32, 32], generator: new Generator(2));
        var (weightsPath, imagesPath) = (PathOf("model.safetensors"), PathOf("images.safetensors"));
        ModelFile.Save(model, weightsPath, ["a", "b", "c", "d", "e", "f", "g"]);
        using (var file = File.Create(imagesPath))
            Safetensors.Write(file, new Dictionary<string, Tensor> { ["images"] = images });

        var (answer, error) = Run(ScriptPath, weightsPath, imagesPath);
        Assert.True(answer.StartsWith('['), error);
        var logits = tensor(JsonSerializer.Deserialize<float[][]>(answer)!.SelectMany(row => row).ToArray(), [20, 7]);

        using var noGradients = no_grad();
        var difference = (model.forward(images) - logits).abs().max().item<float>();
        Assert.True(difference <= 1e-5, $"The largest difference is {difference}.");
    }

    private static string ScriptPath => Path.Combine(Repository.Folder, "tests", "Tutorial.Tests", "Models", "load_safetensors.py");

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private static bool HasPyTorch()
    {
        try
        {
            return Run("-c", "import torch; print(torch.__version__)").Output.Length > 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static (string Output, string Error) Run(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, error.Result);
    }
}
