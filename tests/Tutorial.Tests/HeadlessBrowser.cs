using System.ComponentModel;
using System.Diagnostics;

namespace Tutorial.Tests;

/// <summary>A Chromium or Chrome of this machine, for what scripts make of a page.</summary>
internal static class HeadlessBrowser
{
    public const string Missing = "There is no Chromium or Chrome on this machine.";

    /// <summary>Its command; null where there is none.</summary>
    public static string? Name { get; } = new[] { "chromium", "google-chrome", "chrome" }.FirstOrDefault(name =>
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(name, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    });

    /// <summary>The page after its scripts have run.</summary>
    public static async Task<string> DumpAsync(string html, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("tutorial-browser-").FullName;
        try
        {
            var page = Path.Combine(folder, "page.html");
            await File.WriteAllTextAsync(page, $"<!DOCTYPE html><meta charset=\"utf-8\">{html}", TestContext.Current.CancellationToken);
            using var process = Process.Start(new ProcessStartInfo(Name!,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", $"--user-data-dir={folder}/profile",
                "--virtual-time-budget=3000", .. options, "--dump-dom", page,
            ])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var dumped = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return dumped;
        }
        finally
        {
            Delete(folder);
        }
    }

    /// <summary>The browser's own child processes may write into its profile after it has ended; what they leave is no fault of the script.</summary>
    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
        }
    }
}
