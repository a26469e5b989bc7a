namespace Tutorial.Notebooks;

/// <summary>A heading of a notebook's prose.</summary>
/// <param name="Level">1 for a title, 2 for a part, …</param>
/// <param name="Id">Where a link leads to it on the page.</param>
/// <param name="Text">The text of the heading.</param>
internal sealed record ReportHeading(int Level, string Id, string Text);
