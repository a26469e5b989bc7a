using Tutorial.Jupyter;
using Tutorial.Kernel;

IgnoredInterrupt.Restore();
var log = Console.Error;
if (args is [InstallCommand.Word, .. var options])
    return InstallCommand.Run(options, AppContext.BaseDirectory, JupyterFolders.OfThisMachine(), Console.Out, log);

if (CommandLine.ConnectionFile(args) is not { } connectionFile)
{
    log.WriteLine(CommandLine.Usage);
    return CommandLine.UsageError;
}

try
{
    var connection = ConnectionFile.Read(connectionFile);
    CellConsole.Install();
    StrayExceptions.Catch();
    NativeThreads.Bound();
    KernelHost.Run(connection, log);
    return 0;
}
catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
{
    log.WriteLine(exception.Message);
    return CommandLine.FileError;
}
