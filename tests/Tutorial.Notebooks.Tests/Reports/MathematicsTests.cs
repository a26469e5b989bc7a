namespace Tutorial.Notebooks.Tests;

public sealed class MathematicsTests
{
    [Theory]
    [InlineData("the square $x^2$ of it", "<msup><mi>x</mi><mn")]
    [InlineData("$$\\sum_{i=1}^n w_i x_i$$", "<mo movablelimits=\"false\">∑</mo>")]
    [InlineData("$$\n\\frac{a}{b}\n$$", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData("text\n\\begin{align} a &= b \\\\ c &= d \\end{align}\nmore", "<mtable")]
    [InlineData("\\begin{align*}\na_1 &= b_1 \\\\\n\nc_1 &= d_1\n\\end{align*}", "<mtable")]
    [InlineData("| a |\n|---|\n| $x_i$ |\n", "<msub><mi>x</mi><mi>i</mi></msub>")]
    public void Mathematics_in_prose_is_typeset(string markdown, string expected)
    {
        var html = Page.MainOf(Page.Markdown(markdown));

        Assert.Contains("<math", html, StringComparison.Ordinal);
        Assert.Contains(expected, html, StringComparison.Ordinal);
        Assert.DoesNotContain("$", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\\", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It costs $5 and later $10.")]
    [InlineData("A `$x$` in code.")]
    [InlineData("```\n$x$\n```")]
    [InlineData("Escaped \\$x\\$.")]
    public void A_dollar_sign_that_begins_no_formula_stays_one(string markdown)
    {
        var html = Page.MainOf(Page.Markdown(markdown));

        Assert.DoesNotContain("<math", html, StringComparison.Ordinal);
        Assert.Contains("$", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_behind_an_environment_is_prose_again()
    {
        var html = Page.MainOf(Page.Markdown("\\begin{align}\na &= b\n\\end{align}\n\n## Behind *it*\n"));

        Assert.Contains("<em>it</em></h2>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\frac{1}{2}", "display=\"block\"")]
    [InlineData("$$\\frac{1}{2}$$", "display=\"block\"")]
    [InlineData("\\begin{equation}\\frac{1}{2}\\end{equation}", "display=\"block\"")]
    [InlineData("\\frac{1}{2} \\begin{pmatrix} 1 & 2 \\end{pmatrix}", "<mtable")]
    [InlineData("half is $\\frac{1}{2}$ of it", "<p>half is <math")]
    [InlineData("\\(\\frac{1}{2}\\)", "<math")]
    public void An_output_of_latex_is_typeset(string latex, string expected)
    {
        var html = Page.MainOf(Page.Code("1", Page.Display("text/latex", latex)));

        Assert.Contains("<mfrac><mn>1</mn><mn>2</mn></mfrac>", html, StringComparison.Ordinal);
        Assert.Contains(expected, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\frac{1}")]
    [InlineData("\\begin{align} a")]
    [InlineData("\\nonsense{1}")]
    [InlineData("\\href{javascript:top.hostile=1}{x}")]
    [InlineData("\\includegraphics{https://hostile.invalid/x.png}")]
    public void What_cannot_be_typeset_is_shown_as_its_source_with_the_reason(string tex)
    {
        var html = Page.MainOf(Page.Code("1", Page.Display("text/latex", tex)));

        Assert.Contains(
            $"<code class=\"tex\">{System.Net.WebUtility.HtmlEncode(tex)}</code> <span class=\"note\">This formula is shown as its "
                + $"source: ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<math", html, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Endless => new()
    {
        { "a macro that holds itself twice", "\\def\\x{\\x\\x}\\x" },
        { "braces in braces", new string('{', 4_000) + new string('}', 4_000) },
        { "fractions in fractions", string.Concat(Enumerable.Repeat("\\frac{1}{", 1_000)) + "1" + new string('}', 1_000) },
        { "a formula that is too long", new string('x', 20_000) },
    };

    [Theory, MemberData(nameof(Endless), DisableDiscoveryEnumeration = true)]
    public void What_would_take_for_ever_is_shown_as_its_source(string kind, string tex)
    {
        var html = Page.MainOf(Page.Markdown($"before\n\n$$\n{tex}\n$$\n\nand $x^2$ behind"));

        Assert.True(html.Contains("This formula is shown as its source", StringComparison.Ordinal), kind);
        Assert.Contains("<msup>", html, StringComparison.Ordinal);           // the next one is typeset all the same
    }

    [Theory]
    [InlineData("\\text{<script>top.hostile=1</script>}")]
    [InlineData("\\text{<img src=x onerror=top.hostile=1>}")]
    [InlineData("x\\tag{<b>}")]
    [InlineData("\\class{x}{y}")]
    public void A_formula_brings_no_markup_of_its_own(string tex)
    {
        var html = Page.MainOf(Page.Markdown($"$$\n{tex}\n$$"), Page.Code("1", Page.Display("text/latex", tex)));

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Mathml_that_a_notebook_brings_itself_is_not_let_through()
    {
        var html = Page.MainOf(
            Page.Markdown("<math><maction href=\"javascript:1\">x</maction></math> and <span class=\"formula-0\">y</span> $z$"));

        Assert.DoesNotContain("maction", html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_diagram_in_mermaid_is_shown_as_its_source_under_a_label()
    {
        var html = Page.MainOf(Page.Code("1", Page.Display("text/vnd.mermaid", "graph TD; A-->B;")));

        Assert.Contains("<figcaption>A diagram, as its source in Mermaid</figcaption><pre>graph TD; A--&gt;B;</pre>", html,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_ticked_box_is_seen_to_be_ticked()
    {
        var html = Page.MainOf(Page.Markdown("- [x] done\n- [ ] to do\n"));

        Assert.Contains("aria-label=\"done\">☑</span> done", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"to do\">☐</span> to do", html, StringComparison.Ordinal);
    }
}
