using Mono.Cecil;
using static TorchSharp.torch;

namespace Tutorial.Tests.Build;

/// <summary>build/TorchSharp/uncaught-exports.tsv, held to the library and to the mended TorchSharp.dll.</summary>
public sealed class UncaughtExportsTests
{
    private static readonly string[][] Table =
        [.. File.ReadLines(Path.Combine(Repository.Folder, "build", "TorchSharp", "uncaught-exports.tsv")).Skip(1).Select(line => line.Split('\t'))];

    [Fact]
    public void The_table_lists_the_exports_of_the_library_that_have_no_catch_clause()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The library is read as Linux has it.");
        Assert.Equal(CatchClauses.Missing(OriginalFiles.Named("libLibTorchSharp.so"), "THS"), Table.Select(row => row[0]));
    }

    [Fact]
    public void An_export_that_catches_is_told_from_one_that_does_not()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The library is read as Linux has it.");
        var missing = CatchClauses.Missing(OriginalFiles.Named("libLibTorchSharp.so"), "THS");
        Assert.Equal((true, false, false), (missing.Contains("THSTensor_matmul"), missing.Contains("THSTensor_mm"), missing.Contains("THSNN_functional_linear")));
    }

    [Fact]
    public void Each_row_says_how_the_process_is_kept_alive() =>
        Assert.All(Table, row => Assert.True(row is [_, "rerouted" or "uncalled" or "guarded" or "harmless", { Length: > 0 }], string.Join(' ', row)));

    [Fact]
    public void No_method_calls_an_export_that_is_rerouted_or_uncalled()
    {
        var callers = Callers();
        Assert.All(Table.Where(row => row[1] is "rerouted" or "uncalled"), row => Assert.Empty(callers[row[0]].Select(method => method.FullName)));
    }

    [Fact]
    public void Each_method_that_calls_a_guarded_export_calls_its_guard()
    {
        var callers = Callers();
        Assert.All(Table.Where(row => row[1] == "guarded"), row =>
        {
            Assert.NotEmpty(callers[row[0]]);
            Assert.All(callers[row[0]], method => Assert.Contains(
                method.Body.Instructions, instruction => instruction.Operand is MethodReference called && $"{called.DeclaringType.Name}.{called.Name}" == row[2]));
        });
    }

    /// <summary>The methods of the mended TorchSharp.dll that call an export, by its name.</summary>
    private static ILookup<string, MethodDefinition> Callers() => ModuleDefinition.ReadModule(typeof(Tensor).Assembly.Location).GetTypes()
        .SelectMany(type => type.Methods).Where(method => method.HasBody)
        .SelectMany(method => method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MethodDefinition>()
            .Where(called => called.IsPInvokeImpl).Select(called => (Export: called.PInvokeInfo.EntryPoint is { Length: > 0 } name ? name : called.Name, Method: method)))
        .Distinct().ToLookup(call => call.Export, call => call.Method);
}
