using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class PlayableOutputTests
{
    private const string LeftOut = "<p class=\"note\">A script of this output is left out.</p>";

    private static readonly DisplayScript Widget = DisplayScript.Of("KernelEditor");
    private static readonly DisplayScript Matrix = DisplayScript.Of("ConfusionMatrixView");

    public static TheoryData<string> Scripts { get; } = [.. DisplayScript.All.Select(script => script.Holder)];

    [Theory, MemberData(nameof(Scripts))]
    public void A_display_of_the_library_plays_by_the_pages_own_copy_of_its_script(string holder)
    {
        var script = DisplayScript.All.Single(script => script.Holder == holder);

        var page = Page.Of(Page.Code("1", Output(script)), Page.Code("2", Output(script)));

        Assert.Equal(2, page.Split(script.Text).Length);      // once for both
        Assert.Equal(2, page.Split($"<div class=\"isolated\" {holder}>").Length - 1);
        Assert.DoesNotContain(LeftOut, page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_display_is_given_stands_beside_its_drawing_as_data()
    {
        var html = Page.MainOf(Page.Code("1", Output(Widget, """{"kernel":[[1]],"note":"\u003c/script>"}""")));

        Assert.Contains("""</template><script type="application/json">{"kernel":[[1]],"note":"\u003C/script\u003E"}</script></div>""",
            html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_drawing_stays_for_readers_without_scripts() =>
        Assert.Contains("<div class=\"still\"><b>drawing</b></div><div class=\"live\"></div>",
            Page.MainOf(Page.Code("1", Output(Widget))), StringComparison.Ordinal);

    public static TheoryData<string, string> Foreign => new()
    {
        { "one character more", Html(Widget, text: Widget.Text + " ") },
        { "one character less", Html(Widget, text: Widget.Text[..^1]) },
        { "one character changed", Html(Widget, text: Widget.Text.Replace("begin(50)", "begin(51)", StringComparison.Ordinal)) },
        { "something before it", Html(Widget, text: "top.hostile=1;" + Widget.Text) },
        { "an attribute on the script", Html(Widget)
            .Replace("<script>", "<script src=\"data:text/javascript,top.hostile=1\">", StringComparison.Ordinal) },
        { "another script beside it", Html(Widget) + "<script>top.hostile=1</script>" },
        { "another script before it", "<script>top.hostile=1</script>" + Html(Widget) },
        { "two scripts of the library", Html(Widget) + Matrix.ToHtml() },
        { "no holder", "<p>x</p>" + Widget.ToHtml() },
        { "the holder of another script", Html(Matrix, text: Widget.Text) },
        { "two holders", $"<div {Matrix.Holder}></div>" + Html(Matrix) },
        { "no data", Html(Widget, "") },
        { "data that is none", Html(Widget, "{\"kernel\":") },
        { "data that is no object", Html(Widget, "[1]") },
        { "data that is code", Html(Widget, "top.hostile=1") },
        { "data of another type", Html(Widget).Replace("application/json", "module", StringComparison.Ordinal) },
        { "data outside the holder", $"<div {Widget.Holder}></div><script type=\"application/json\">{{}}</script>{Widget.ToHtml()}" },
        { "data that ends early", Html(Widget, "{\"x\":\"</script><script>top.hostile=1</script>\"}") },
        { "a script that markup hides", $"<!--{Html(Widget)}-->" },
        { "a display nested too deeply", string.Concat(Enumerable.Repeat("<div>", 600)) + Html(Widget) },
    };

    [Theory, MemberData(nameof(Foreign), DisableDiscoveryEnumeration = true)]
    public void What_is_not_whole_a_display_of_the_library_does_not_play(string kind, string html)
    {
        var page = Page.Of(Page.Code("1", Page.Display("text/html", html)));

        Assert.False(page.Contains("<script", StringComparison.Ordinal), kind);
        Assert.Contains("script-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_markup_around_a_display_of_the_library_is_taken_out_of_it()
    {
        var html = "<img src=x onerror=top.hostile=1>"
            + Html(Widget, drawing: "<svg onload=top.hostile=1><b onclick=top.hostile=1>b</b></svg><iframe srcdoc=x></iframe>");

        var page = Page.MainOf(Page.Code("1", Page.Display("text/html", html)));

        Assert.Contains(Widget.Holder, page, StringComparison.Ordinal);
        Assert.DoesNotContain("hostile", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<iframe", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class=\"isolated\" data-tutorial-matrix><template shadowrootmode=\"open\"></template></div>")]
    [InlineData("<div data-tutorial-widget=\"KernelEditor\"><div class=\"live\"></div></div>")]
    [InlineData("<style><div class=\"isolated\" data-tutorial-matrix></style>")]
    public void An_output_cannot_mark_a_place_for_a_script(string html)
    {
        var page = Page.Of(Page.Code("1", Page.Display("text/html", html)), Page.Markdown(html));

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_displays_of_the_committed_lessons_all_play()
    {
        var pages = Page.Write([.. LessonFiles.Names.Select(name => Page.Notebook(name, [.. LessonFiles.Executed(name).Cells]))]);

        Assert.All(pages, page => Assert.DoesNotContain(LeftOut, page.Text, StringComparison.Ordinal));
        Assert.Contains(pages, page => page.Text.Contains(DisplayScript.Of("SlidingWindow").Text, StringComparison.Ordinal));
        Assert.Contains(pages, page => page.Text.Contains(Matrix.Text, StringComparison.Ordinal));
    }

    private static CellOutput Output(DisplayScript script, string data = "{}") => Page.Display("text/html", Html(script, data));

    private static string Html(DisplayScript script, string data = "{}", string? text = null, string drawing = "<b>drawing</b>") =>
        $"<style>b{{color:red}}</style><div class=\"tutorial\"><div {script.Holder}><div class=\"still\">{drawing}</div><div "
            + $"class=\"live\"></div>"
        + (script.TakesData && data.Length > 0 ? $"<script type=\"{DisplayScript.DataType}\">{data}</script>" : "")
        + $"</div></div><script>{text ?? script.Text}</script>";
}
