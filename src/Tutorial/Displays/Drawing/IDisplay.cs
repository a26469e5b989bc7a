namespace Tutorial;

/// <summary>
/// Something that a notebook shows: as HTML where the host can, else as the text that <see cref="object.ToString"/> gives.
/// </summary>
internal interface IDisplay
{
    /// <summary>The whole display as a part of an HTML page, complete by itself.</summary>
    string ToHtml();
}
