using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary><c>install</c> on the kernel's command line: whoever has the kernel as a .NET tool needs nothing else to use it.</summary>
internal static class InstallCommand
{
    /// <summary>The word that the command line begins with.</summary>
    internal const string Word = "install";

    /// <summary>How it is used, in a line.</summary>
    internal const string Usage = "install [--name NAME] [--prefix FOLDER] [--replace]";

    /// <summary>Installs the kernel for Jupyter, VS Code and other front ends.</summary>
    /// <param name="options">What stands behind the word.</param>
    /// <param name="kernelFolder">Where the kernel lies.</param>
    /// <param name="machine">Jupyter's folders here.</param>
    /// <param name="output">Where it says what it did.</param>
    /// <param name="log">Where it says what is wrong.</param>
    /// <returns>The exit code.</returns>
    internal static int Run(IReadOnlyList<string> options, string kernelFolder, JupyterFolders machine, TextWriter output, TextWriter log)
    {
        try
        {
            foreach (var line in Install(options, kernelFolder, machine))
                output.WriteLine(line);
            return 0;
        }
        catch (ArgumentException exception)
        {
            log.WriteLine(exception.Message);
            return CommandLine.UsageError;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.WriteLine(exception.Message);
            return CommandLine.FileError;
        }
    }

    private static IReadOnlyList<string> Install(IReadOnlyList<string> options, string kernelFolder, JupyterFolders machine)
    {
        var (name, prefix, replaces) = (OwnKernel.Name, (string?)null, false);
        for (var index = 0; index < options.Count; index++)
        {
            switch (options[index])
            {
                case "--name":
                    name = Value(options, ref index);
                    break;
                case "--prefix":
                    prefix = Path.GetFullPath(Value(options, ref index));
                    break;
                case "--replace":
                    replaces = true;
                    break;
                case var other:
                    throw new ArgumentException($"There is no option '{other}'; write {Usage}.");
            }
        }

        if (KernelName.Fault(name) is { } fault)
            throw new ArgumentException(fault);

        var target = prefix is null ? machine : JupyterFolders.OfPrefix(prefix);
        return KernelInstallation.Install(OwnKernel.Specification(kernelFolder), name, target, machine, replaces);
    }

    private static string Value(IReadOnlyList<string> options, ref int index) => ++index < options.Count
        ? options[index]
        : throw new ArgumentException($"{options[index - 1]} needs a value; write {Usage}.");
}
