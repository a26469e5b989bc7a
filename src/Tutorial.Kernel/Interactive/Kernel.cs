using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>What every cell can call without naming a type.</summary>
public abstract partial class Kernel
{
    private protected Kernel()
    {
    }

    /// <summary>The kernel, for a package's extension while it is loaded.</summary>
    /// <exception cref="NotSupportedException">A cell asks for it.</exception>
    public static Kernel Root => ExtensibleKernel.Current ?? throw new NotSupportedException(
        "Kernel.Root is for the extensions of packages; write the code that it should run in a cell of its own.");

    /// <summary>Carries out a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Not used: the cell's interrupt ends what a command runs.</param>
    public Task<KernelCommandResult> SendAsync(KernelCommand command, CancellationToken cancellationToken = default) =>
        Task.FromResult(Send(command));

    internal abstract KernelCommandResult Send(KernelCommand command);

    /// <summary>Shows a value.</summary>
    /// <param name="value">What to show.</param>
    /// <param name="mimeTypes">The MIME types to show it in; none for those its type prefers.</param>
    /// <returns>What can be updated later.</returns>
#pragma warning disable IDE1006 // The name is .NET Interactive's.
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);
#pragma warning restore IDE1006

    /// <summary>The text as HTML: displayed or returned, it is not encoded.</summary>
    public static IHtmlContent HTML(string content) => content.ToHtmlContent();

    /// <summary>Adds a style sheet to the page.</summary>
    /// <param name="content">The rules.</param>
    public static void CSS(string content) => $"<style>{content}</style>".DisplayAs(HtmlFormatter.MimeType);

    /// <summary>Runs a script in the page.</summary>
    /// <param name="scriptContent">JavaScript.</param>
    public static void Javascript(string scriptContent) =>
        $"<script type=\"text/javascript\">{scriptContent}</script>".DisplayAs(HtmlFormatter.MimeType);
}
