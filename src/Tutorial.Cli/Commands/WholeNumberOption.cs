using System.CommandLine;

namespace Tutorial.Cli.Commands;

/// <summary>What options that take a whole number have in common.</summary>
internal static class WholeNumberOption
{
    /// <summary>A number below the least one is a mistake in the command line, told in a sentence.</summary>
    public static void RequireAtLeast(this Option<int> option, int least) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number < least)
            result.AddError($"{option.Name} has to be at least {least}, and {number} is not.");
    });
}
