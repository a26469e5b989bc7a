using Spectre.Console;
using Tutorial;
using Tutorial.Cli;

var console = AnsiConsole.Console;
if (Console.IsOutputRedirected)
    console.Profile.Width = 500;        // a file has no right edge: what reads a log wants whole lines

return await TutorialCommand.RunAsync(args, new CommandContext
{
    Console = console,
    Error = Console.Error,
    CurrentFolder = Environment.CurrentDirectory,
    OwnFolder = AppContext.BaseDirectory,
    Cifar10Folder = Environment.GetEnvironmentVariable(Cifar10.FolderVariable),
});
