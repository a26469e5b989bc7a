namespace Tutorial.Jupyter;

/// <summary>This project's C# kernel: its name, and how it is started.</summary>
public static class OwnKernel
{
    /// <summary>The name that it is installed under.</summary>
    public const string Name = "tutorial-csharp";

    private const string File = "Tutorial.Kernel.dll";

    /// <summary>How to start the kernel that lies in a folder.</summary>
    /// <param name="folder">The folder with its assemblies.</param>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public static KernelSpec Specification(string folder)
    {
        var file = Path.Combine(folder, File);
        if (!System.IO.File.Exists(file))
            throw new FileNotFoundException($"The kernel '{file}' is missing; build the solution first: dotnet build Tutorial.sln.", file);

        return new KernelSpec
        {
            Arguments = ["dotnet", file, "--connection-file", "{connection_file}"],
            DisplayName = "C# (Tutorial)",
            Language = "C#",
            InterruptMode = "message",
        };
    }

    /// <summary>Whether a specification starts this project's kernel, of this build or of another.</summary>
    internal static bool IsStartedBy(KernelSpec specification) =>
        specification.Arguments.Any(argument => Path.GetFileName(argument) == File);
}
