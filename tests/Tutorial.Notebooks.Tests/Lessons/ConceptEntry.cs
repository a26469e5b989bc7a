namespace Tutorial.Notebooks.Tests;

/// <summary>A link from a concept into a lesson.</summary>
/// <param name="Column">What the reader finds there: one of <see cref="ConceptMatrix.Columns"/>.</param>
/// <param name="Text">The link's text.</param>
/// <param name="File">The lesson, as seen from the folder docs.</param>
/// <param name="Anchor">The section's heading with its spaces as hyphens.</param>
internal sealed record ConceptEntry(string Column, string Text, string File, string Anchor)
{
    /// <summary>What is wrong with the link; empty where the lesson has what it promises.</summary>
    public string Fault()
    {
        var name = Path.GetFileNameWithoutExtension(File);
        if (File != $"../notebooks/{name}.ipynb" || !LessonFiles.Names.Contains(name))
            return $"there is no lesson '{File}'";
        var sections = LessonSection.Of(LessonFiles.Executed(name)).Where(section => section.Anchor == Anchor).ToArray();
        return sections switch
        {
            [] => $"lesson {name} has no section '{Anchor}'",
            [var section] => Keeps(section) ? "" : $"section '{Anchor}' of {name} does not have it",
            _ => $"lesson {name} has {sections.Length} sections '{Anchor}'",
        };
    }

    private bool Keeps(LessonSection section) => Column switch
    {
        "picture" => section.HasPicture,
        "check" => section.CodeCells.Any(cell => cell.Source.Contains("Lesson.Assert(", StringComparison.Ordinal)
            && cell.Source.Contains($"\"{Text}\"", StringComparison.Ordinal)),
        "exercise" => section.CodeCells.Any(cell => cell.Source.Contains($"Exercise.Check(\"{Text}\"", StringComparison.Ordinal)),
        _ => section.CodeCells.Any(cell => cell.Source.Contains(Text, StringComparison.Ordinal)),
    };
}
