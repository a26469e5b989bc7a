namespace Tutorial.Notebooks.Tests;

/// <summary>A concept, and where it is taught.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Entries">The links of the row.</param>
internal sealed record ConceptRow(int Number, string Name, IReadOnlyList<ConceptEntry> Entries);
