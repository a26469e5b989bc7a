namespace Tutorial.Notebooks;

/// <summary>The parameter values that a run asks for.</summary>
/// <param name="Values">Name → value as the user typed it; these win over the profile.</param>
/// <param name="Profile">The profile whose noted values apply, or <see cref="ParameterProfile.Fast"/> for those as written.</param>
public sealed record ParameterChoice(IReadOnlyDictionary<string, string> Values, string Profile = ParameterProfile.Fast)
{
    /// <summary>Whether every notebook stays as it is.</summary>
    public bool IsEmpty => Values.Count == 0 && Profile == ParameterProfile.Fast;

    /// <summary>How the values were asked for, in the words of the command line.</summary>
    internal string Description => string.Join(
        " and ", new[] { Profile == ParameterProfile.Fast ? null : $"--profile {Profile}", Values.Count == 0 ? null : "--param" }
            .OfType<string>());

    /// <summary>Checks that every name is declared by at least one notebook.</summary>
    /// <param name="declared">The names that the selected notebooks declare.</param>
    /// <exception cref="ParameterException">A name is not among them.</exception>
    public void RequireDeclared(IReadOnlyCollection<string> declared)
    {
        var known = declared.Distinct().Order(StringComparer.Ordinal).ToArray();
        if (Values.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new ParameterException(
                $"No selected notebook declares a parameter '{unknown}'; "
                + (known.Length == 0 ? "none declares any." : $"they declare {string.Join(", ", known)}."));
        }
    }

    /// <summary>The literal that a parameter gets, or <see langword="null"/> where it keeps its own.</summary>
    internal string? LiteralFor(ParameterDeclaration declaration, string file)
    {
        if (Values.TryGetValue(declaration.Name, out var value))
        {
            return declaration.LiteralOf(value) ?? throw new ParameterException(
                $"The parameter '{declaration.Name}' of {Path.GetFileName(file)} is of type {declaration.Type}, which '{value}' is not.");
        }

        return declaration.ProfileLiterals.GetValueOrDefault(Profile);
    }
}
