using System.Reflection;
using System.Runtime.Loader;
using Microsoft.DotNet.Interactive;

namespace Tutorial.Kernel;

/// <summary>
/// Loads what a package brings for notebooks in <c>interactive-extensions/dotnet</c>: assemblies with a class that implements
/// <see cref="IKernelExtension"/>, and the cells of <c>extension.dib</c>. An extension that fails is a line on the cell's standard error:
/// the package itself can be used without it.
/// </summary>
/// <param name="runCell">Runs a cell.</param>
internal sealed class PackageExtensions(Func<string, CellRun, CellError?> runCell)
{
    /// <summary>Loads the package's extensions, if it has any.</summary>
    internal void Load(RestoredPackage package, CellRun run)
    {
        foreach (var file in package.Extensions)
        {
            var reason = Path.GetFileName(file) == RestoredPackage.ExtensionScript ? new ImportDirective(runCell).Run(file, run)?.Message : LoadAssembly(file, run);
            if (reason is not null)
            {
                run.Output.Write(StreamName.Stderr, $"The extension of {package.Name} {package.Version} does not work in this kernel: {reason}\n");
            }
        }
    }

    /// <returns>Why it failed; null when it did not.</returns>
    private string? LoadAssembly(string path, CellRun run)
    {
        try
        {
            // By its name and not from its file: of an assembly that the package has twice, one is loaded.
            var assembly = AssemblyLoadContext.Default.LoadFromAssemblyName(AssemblyName.GetAssemblyName(path));
            var kernel = new ExtensibleKernel(code => runCell(code, run with { Name = Path.GetFileName(path) }));
            foreach (var type in assembly.GetExportedTypes().Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IKernelExtension))))
            {
                var extension = (IKernelExtension)Activator.CreateInstance(type)!;
                run.Interrupt.RunCode(() => kernel.LoadAsync(extension)).WaitAsync(run.Interrupt.Token).GetAwaiter().GetResult();
            }

            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return (exception as TargetInvocationException)?.InnerException?.Message ?? exception.Message;
        }
    }
}
