using Tutorial.Jupyter;
using Tutorial.Kernel;

const int UsageError = 2;
const int FileError = 3;

IgnoredInterrupt.Restore();
var log = Console.Error;
if (CommandLine.ConnectionFile(args) is not { } connectionFile)
{
    log.WriteLine(CommandLine.Usage);
    return UsageError;
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
    return FileError;
}
