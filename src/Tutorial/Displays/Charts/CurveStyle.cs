namespace Tutorial;

/// <summary>How a curve is told from others.</summary>
/// <param name="Colour">A CSS colour.</param>
/// <param name="Symbol">Plotly's name of the marks' shape.</param>
/// <param name="Dash">Plotly's name of the dashes.</param>
internal sealed record CurveStyle(string Colour, string Symbol, string Dash);
