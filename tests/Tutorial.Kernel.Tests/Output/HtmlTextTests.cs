namespace Tutorial.Kernel.Tests;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("<b>bold</b> &amp; <i>it</i>", "bold & it")]
    [InlineData("1 &lt; 2 and 3 < 4", "1 < 2 and 3 < 4")]
    [InlineData("<p>one</p><p>two<br>three</p>", "one\ntwo\nthree")]
    [InlineData("<table><tr><th>A</th><th>B</th></tr>\n<tr><td>1</td><td>2</td></tr></table>", "A  B\n1  2")]
    [InlineData("<table><tr><td><div class='c'><pre>1</pre></div></td><td> <p>2</p> </td></tr></table>", "1  2")]
    [InlineData("<pre>a\n  b</pre><style>b { }</style>", "a\n  b")]
    [InlineData("<div>a\n   b</div>", "a b")]
    [InlineData("x<script>if (a < b) f('</b>');</script>y<!-- <b>no</b> -->z", "xyz")]
    [InlineData("<STYLE>b{}</STYLE ><SCRIPT>f()</SCRIPT>", "")]
    [InlineData("<svg><title>no</title><text x='1'>label</text></svg>", "label")]
    [InlineData("<img src='a>b.png'>text", "b.png'>text")]
    [InlineData("<script>never closed", "never closed")]
    [InlineData("<b", "<b")]
    public void The_text_is_what_a_person_reads(string html, string text) => Assert.Equal(text, HtmlText.Of(html));

    [Theory]
    [InlineData("<script ")]
    [InlineData("<!--")]
    [InlineData("<")]
    [InlineData("<b>")]
    [InlineData("<td>&amp;")]
    public void Broken_HTML_of_any_length_is_read_to_its_end(string piece) =>
        Assert.NotNull(HtmlText.Of(string.Concat(Enumerable.Repeat(piece, 200_000))));
}
