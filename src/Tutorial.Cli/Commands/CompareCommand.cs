using System.CommandLine;
using Spectre.Console;
using Tutorial.Cli.Checking;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Commands;

/// <summary><c>tutorial compare</c>: compares the outputs that notebooks have from two kernels, without executing them.</summary>
internal static class CompareCommand
{
    private static readonly Argument<string> Expected = new("expected") { Description = "An executed .ipynb file, or a folder of them." };

    private static readonly Argument<string> Actual = new("actual")
    {
        Description = "The same notebook or notebooks, executed by another kernel.",
    };

    public static Command Create(CommandContext context)
    {
        var command = new Command(
            "compare",
            "Compares the outputs of notebooks that two kernels have executed; those of volatile cells by their kind.")
        {
            Expected, Actual, Tolerances.Relative, Tolerances.Absolute,
        };
        command.SetAction((parsed, _) => RunAsync(context, parsed));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed)
    {
        var options = Tolerances.Of(parsed) with { IsAcrossKernels = true };
        var pairs = ExecutedPairs.Find(context, parsed.GetRequiredValue(Expected), parsed.GetRequiredValue(Actual));
        var compared = new List<(string Name, int Differences)>();
        foreach (var (expected, actual) in pairs)
        {
            var name = Path.GetFileNameWithoutExtension(expected);
            var differences = NotebookComparer.Compare(
                ExpectedNotebook.ReadExecuted(context, expected),
                ExpectedNotebook.ReadExecuted(context, actual),
                options);
            foreach (var difference in differences)
                context.Console.Write(new Text($"{name}: {difference}\n", new Style(Color.Red)));
            if (differences.Count == 0)
                context.Console.Write(new Text($"{name}: the outputs are the same.\n", new Style(Color.Green)));
            compared.Add((name, differences.Count));
        }

        if (CheckSummary.Reason(compared) is not { } reason)
            return ExitCode.Success;
        await context.Error.WriteLineAsync(reason).ConfigureAwait(false);
        return ExitCode.OutputsDiffer;
    }
}
