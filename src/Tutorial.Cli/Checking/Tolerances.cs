using System.CommandLine;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Checking;

/// <summary>The options that say how far numbers in outputs may lie apart.</summary>
internal static class Tolerances
{
    private static readonly ComparisonOptions Defaults = new();

    /// <summary>As a share of the expected number.</summary>
    public static readonly Option<double> Relative = new("--rtol")
    {
        Description = "How far a number may lie from the expected one, as a share of it; numbers without a decimal point have to be equal.",
        DefaultValueFactory = _ => Defaults.RelativeTolerance,
    };

    /// <summary>Near zero.</summary>
    public static readonly Option<double> Absolute = new("--atol")
    {
        Description = "How far a number near zero may lie from the expected one.",
        DefaultValueFactory = _ => Defaults.AbsoluteTolerance,
    };

    static Tolerances()
    {
        RequireTolerance(Relative);
        RequireTolerance(Absolute);
    }

    /// <summary>What the command line says, with the defaults for what it does not.</summary>
    public static ComparisonOptions Of(ParseResult parsed) => new()
    {
        RelativeTolerance = parsed.GetValue(Relative),
        AbsoluteTolerance = parsed.GetValue(Absolute),
    };

    private static void RequireTolerance(Option<double> option) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && double.TryParse(token.Value, out var number) && !(number >= 0 && double.IsFinite(number)))
            result.AddError($"{option.Name} is a number from 0 on, and '{token.Value}' is not.");
    });
}
