namespace Tutorial.Cli.Commands;

/// <summary>Finds the network that was trained last.</summary>
internal static class NewestNetwork
{
    private const string Pattern = "*.safetensors";

    /// <summary>The newest file of weights in a folder.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static string Find(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, Pattern) : [];
        return files.MaxBy(File.GetLastWriteTimeUtc) ?? throw new CommandException(
            ExitCode.BadFile, $"No trained network lies in '{folder}'; train one with 'tutorial train', or name a file with --model.");
    }
}
