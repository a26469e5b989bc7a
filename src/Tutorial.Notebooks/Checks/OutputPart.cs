using System.Text.Json.Nodes;

namespace Tutorial.Notebooks;

/// <summary>A part of an output that is compared in one way.</summary>
/// <param name="Name">What it is, such as <c>text/plain</c>.</param>
internal abstract record OutputPart(string Name)
{
    /// <summary>The first difference to a part of the same kind; <see langword="null"/> where there is none.</summary>
    public abstract Mismatch? CompareTo(OutputPart actual, ComparisonOptions options);

    /// <summary>The difference to a part of another kind.</summary>
    protected static Mismatch DifferentKind(OutputPart actual) => new("", $"there is {actual.Name} instead");
}

/// <summary>Text, numbers in it tolerant.</summary>
internal sealed record TextPart(string Name, string Text) : OutputPart(Name)
{
    public override Mismatch? CompareTo(OutputPart actual, ComparisonOptions options) =>
        actual is TextPart text ? TextComparer.Compare(Text, text.Text, options) : DifferentKind(actual);
}

/// <summary>Data, such as a chart's.</summary>
internal sealed record DataPart(string Name, JsonNode? Data) : OutputPart(Name)
{
    public override Mismatch? CompareTo(OutputPart actual, ComparisonOptions options) =>
        actual is DataPart data ? JsonComparer.Compare(Data, data.Data, options) : DifferentKind(actual);
}

/// <summary>A picture.</summary>
internal sealed record PicturePart(string Name, byte[] File) : OutputPart(Name)
{
    public override Mismatch? CompareTo(OutputPart actual, ComparisonOptions options) =>
        actual is PicturePart picture ? PictureComparer.Compare(File, picture.File, options) : DifferentKind(actual);
}
