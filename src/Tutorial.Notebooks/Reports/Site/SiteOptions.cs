namespace Tutorial.Notebooks;

/// <summary>What a site says around the notebooks.</summary>
public sealed record SiteOptions
{
    /// <summary>The title of the site.</summary>
    public required string Title { get; init; }

    /// <summary>What the site is, in a sentence or two.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where the notebooks come from; without it pages lead to no notebook and no codespace, and shared links have no
    /// picture.</summary>
    public SiteRepository? Repository { get; init; }

    /// <summary>The folder of the notebooks in the repository, with "/".</summary>
    public string NotebooksFolder { get; init; } = "notebooks";

    /// <summary>The name of the picture for shared links, which lies beside the pages; <see langword="null"/> for none.</summary>
    public string? PictureName { get; init; }

    /// <summary>Gives plotly.js, the whole script; called only where an output draws with it. Without it charts stay static
    /// drawings.</summary>
    public Func<string>? PlotlyScript { get; init; }
}
