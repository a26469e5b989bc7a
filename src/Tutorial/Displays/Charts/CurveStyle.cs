namespace Tutorial;

/// <summary>How a curve is told from others.</summary>
/// <param name="Color">A CSS colour.</param>
/// <param name="Symbol">Plotly's name of the marks' shape.</param>
/// <param name="Dash">Plotly's name of the dashes.</param>
internal sealed record CurveStyle(string Color, string Symbol, string Dash);
