using System.ComponentModel;
using System.Diagnostics;

[assembly: AssemblyFixture(typeof(Tutorial.Tests.HeadlessBrowser.OpenUntilTheEnd))]

namespace Tutorial.Tests;

/// <summary>A Chromium or Chrome of this machine, for what scripts make of a page.</summary>
internal static class HeadlessBrowser
{
    /// <summary>By what they were started with.</summary>
    private static readonly Dictionary<string, BrowserProcess> Open = [];

    public const string Missing = "There is no Chromium or Chrome on this machine.";

    /// <summary>Its command; null where there is none.</summary>
    public static string? Name { get; } = new[] { "chromium", "google-chrome", "chrome" }.FirstOrDefault(name =>
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(name, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    });

    /// <summary>The page after its scripts have run.</summary>
    /// <param name="html">What stands in the page's body.</param>
    /// <param name="options">What the browser is started with beside the usual; it stays open for the next page with the same.</param>
    public static async Task<string> DumpAsync(string html, params string[] options)
    {
        var key = string.Join(' ', options);
        if (!Open.TryGetValue(key, out var browser))
            Open[key] = browser = await BrowserProcess.StartAsync(Name!, options);
        return await browser.DumpAsync(html, TestContext.Current.CancellationToken);
    }

    /// <summary>Ends the browsers when the last test has ended.</summary>
    public sealed class OpenUntilTheEnd : IDisposable
    {
        public void Dispose()
        {
            foreach (var browser in Open.Values)
                browser.Dispose();
        }
    }
}
