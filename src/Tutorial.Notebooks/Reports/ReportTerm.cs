namespace Tutorial.Notebooks;

/// <summary>A term that a notebook's prose explains.</summary>
/// <param name="Id">Where a link leads to it on the page.</param>
/// <param name="Text">The term.</param>
/// <param name="Meaning">What it means.</param>
internal sealed record ReportTerm(string Id, string Text, string Meaning);
