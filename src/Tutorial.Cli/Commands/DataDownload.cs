using System.CommandLine;
using Tutorial.Cli.Data;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial data download</c>: gets CIFAR-10, checks it and puts it in place.</summary>
internal static class DataDownload
{
    private static readonly Option<string[]> Mirrors = new("--mirror")
    {
        Description = "An address to download from instead of the official one; several are tried in order.",
        HelpName = "URL",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "The folder that gets cifar-10-batches-bin/; data/ without it.",
        HelpName = "FOLDER",
    };

    static DataDownload() => Mirrors.Validators.Add(result =>
    {
        if (result.Tokens.FirstOrDefault(token => AddressOf(token.Value) is null) is { } wrong)
            result.AddError($"--mirror is an address that begins with https:// or http://, and '{wrong.Value}' is none.");
    });

    public static Command Create(CommandContext context)
    {
        var command = new Command(
            "download",
            "Downloads CIFAR-10's binary version into data/, checks it and unpacks it; goes on where an earlier download stopped.")
        {
            Mirrors, Out,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(context, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = parsed.GetValue(Out) is { } given ? context.FullPath(given) : Repository.Require(context).Data;
        var options = new DownloadOptions { Mirrors = [.. (parsed.GetValue(Mirrors) ?? []).Select(mirror => AddressOf(mirror)!)] };
        using var handler = DownloadClient.Handler();
        using var client = DownloadClient.Create(handler);
        await DownloadDisplay.ShowAsync(context.Console, context.Archive.File, display =>
            new ArchiveDownload(context.Archive, folder, options, client, display, context.Clock)
                .RunAsync(cancellationToken)).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && DownloadOptions.IsAddress(address) ? address : null;
}
