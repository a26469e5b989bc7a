using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class TagsLineTests
{
    [Theory]
    [InlineData("// tags: parameters", "csharp", "parameters")]
    [InlineData("//tags:a,b", "csharp", "a|b")]
    [InlineData("//   tags:  a ,, b  ", "csharp", "a|b")]
    [InlineData("# tags: slow", "pwsh", "slow")]
    [InlineData("<!-- tags: slow -->", "html", "slow")]
    [InlineData("%% tags: slow", "mermaid", "slow")]
    public void A_comment_in_the_cells_language_carries_tags(string line, string language, string tags) =>
        Assert.Equal(tags.Split('|'), TagsLine.Read(line, language));

    [Theory]
    [InlineData("// tags:", "csharp")]
    [InlineData("// Tags: slow", "csharp")]
    [InlineData("// the tags: slow", "csharp")]
    [InlineData("/// tags: slow", "csharp")]
    [InlineData("// tags: slow", "html")]
    [InlineData("<!-- tags: slow", "markdown")]
    [InlineData("<!-->", "markdown")]
    [InlineData("var tags = 1;", "csharp")]
    public void Any_other_line_does_not(string line, string language) => Assert.Null(TagsLine.Read(line, language));
}
