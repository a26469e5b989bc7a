namespace Tutorial.Documents;

/// <summary>The two file formats that a notebook is written in.</summary>
public enum NotebookFormat
{
    /// <summary>Plain text, cells opened by lines such as <c>#!csharp</c>; no outputs, no cell metadata.</summary>
    Dib,

    /// <summary>Jupyter's JSON, nbformat 4.</summary>
    Ipynb,
}
