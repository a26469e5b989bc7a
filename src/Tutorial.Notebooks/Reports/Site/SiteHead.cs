namespace Tutorial.Notebooks;

/// <summary>What a page of a site says of itself where a link to it is shared: the Open Graph protocol (ogp.me), and Twitter's name for
/// a large picture.</summary>
internal static class SiteHead
{
    private const int MostCharacters = 200;

    /// <summary>The elements for a page's head, as HTML.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="description">What it is about.</param>
    /// <param name="link">Where it lies, relative to the index.</param>
    /// <param name="options">What the site is.</param>
    public static string Of(string title, string description, string link, SiteOptions options)
    {
        var words = Shorten(description);
        var html = $"\n<meta name=\"description\" content=\"{Html.Encode(words)}\">"
            + Property("og:type", "article") + Property("og:site_name", options.Title) + Property("og:title", title)
                + Property("og:description", words);
        if (options.Repository is not { } repository)
            return html;                                                    // the other addresses have to be whole

        html += Property("og:url", repository.Site + (link == HtmlReport.IndexName ? "" : link));
        return options.PictureName is { } picture
            ? html + Property("og:image", repository.Site + Uri.EscapeDataString(picture))
                + "\n<meta name=\"twitter:card\" content=\"summary_large_image\">"
            : html;
    }

    private static string Property(string name, string content) => $"\n<meta property=\"{name}\" content=\"{Html.Encode(content)}\">";

    private static string Shorten(string text)
    {
        if (text.Length <= MostCharacters)
            return text;
        var space = text.LastIndexOf(' ', MostCharacters);
        return text[..(space > 0 ? space : MostCharacters)].TrimEnd(',', ';', ':', '.') + " …";
    }
}
