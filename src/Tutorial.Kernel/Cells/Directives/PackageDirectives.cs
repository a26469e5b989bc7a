using System.Net;
using Microsoft.DotNet.Interactive;

namespace Tutorial.Kernel;

/// <summary><c>#r "nuget: …"</c> and <c>#i "nuget: …"</c>: all of a cell and of the files it loads are taken at once, before its code.</summary>
/// <param name="packages">The session's packages.</param>
/// <param name="session">Gets to see them.</param>
/// <param name="runCell">Runs a cell of a package's extension.</param>
internal sealed class PackageDirectives(Lazy<NotebookPackages> packages, CSharpSession session, Func<string, CellRun, CellError?> runCell)
{
    /// <returns>Why a package is not there; null when all are.</returns>
    internal CellError? Run(string code, CellRun run)
    {
        try
        {
            List<PackageReference> references = [];
            Read(code, file: null, references, []);
            if (references.Count > 0)
            {
                Add(references, run);
            }

            return null;
        }
        catch (PackageException exception)
        {
            return new CellError("PackageError", exception.Message, [exception.Message]);
        }
    }

    private void Read(string code, string? file, List<PackageReference> references, HashSet<string> filesRead)
    {
        var currentDirectory = Directory.GetCurrentDirectory();
        var lines = PackageLines.Find(code);
        foreach (var source in lines.Sources)
        {
            packages.Value.AddSource(source, Path.GetDirectoryName(file) ?? currentDirectory);
        }

        references.AddRange(lines.References.Select(PackageReference.Parse));
        var resolver = new CellSourceResolver(currentDirectory);
        foreach (var load in lines.Loads)
        {
            // A file that is not there is the compiler's to report.
            if (resolver.ResolveReference(load, file) is { } loaded && filesRead.Add(loaded))
            {
                Read(File.ReadAllText(loaded), loaded, references, filesRead);
            }
        }
    }

    private void Add(List<PackageReference> references, CellRun run)
    {
        var added = packages.Value.Get(references, Directory.GetCurrentDirectory(), run.Interrupt.Token);
        session.AddPackages(added);
        packages.Value.Keep(references, added);
        if (Lines(references, added) is { Length: > 0 } lines)
        {
            var list = string.Concat(lines.Select(line => $"<li><span>{WebUtility.HtmlEncode(line)}</span></li>"));
            $"<div><strong>Installed Packages</strong><ul>{list}</ul></div>".DisplayAs("text/html");
        }

        var extensions = new PackageExtensions(runCell);
        foreach (var package in added)
        {
            extensions.Load(package, run);
        }
    }

    /// <summary>A line for each package that the cell asked for and that was not there, or never has to be.</summary>
    private static string[] Lines(List<PackageReference> references, IReadOnlyList<RestoredPackage> added) =>
    [
        .. references.Select(reference => reference.Name).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => KernelPackages.Names.Contains(name)
                ? $"{name}, which is part of this kernel"
                : added.FirstOrDefault(package => package.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } package
                    ? $"{package.Name}, {package.Version}"
                    : null)
            .OfType<string>(),
    ];
}
