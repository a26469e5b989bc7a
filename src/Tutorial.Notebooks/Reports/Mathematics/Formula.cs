namespace Tutorial.Notebooks;

/// <summary>Mathematics in a notebook.</summary>
/// <param name="Tex">The formula in TeX, without the signs around it.</param>
/// <param name="IsDisplay">Whether it stands by itself and not in a line of text.</param>
internal sealed record Formula(string Tex, bool IsDisplay);
