using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Tutorial.Tests;

public sealed class ChartDisplayTests
{
    [Fact]
    public void The_display_holds_the_chart_for_plotly_and_a_drawing_for_all_others()
    {
        var html = ChartDisplay.ToHtml(Chart.Line<int, double, string>([1, 2, 3], [0.5, 0.25, 1], Name: "mine"));

        var trace = ChartJson.In(html).GetProperty("data")[0];
        Assert.Equal([1, 2, 3], trace.GetProperty("x").Numbers());
        Assert.Equal([0.5, 0.25, 1], trace.GetProperty("y").Numbers());
        Assert.Single(Markup.Svgs(html));
    }

    [Fact]
    public void The_same_chart_gives_the_same_text()
    {
        GenericChart Draw() => Chart.Line<int, double, string>([1, 2], [0.5, 1]);

        Assert.Equal(ChartDisplay.ToHtml(Draw()), ChartDisplay.ToHtml(Draw()));
    }

    [Fact]
    public void All_charts_have_the_same_script_and_their_figure_apart_from_it()
    {
        static string ScriptOf(string html) => html[html.LastIndexOf("<script>", StringComparison.Ordinal)..];
        var (one, other) = (ChartDisplay.ToHtml(FunctionPlot.Draw(("y", [0, 1], [0, 1]))), ChartDisplay.ToHtml(ProbabilityBars.Draw([0.125f, 0.875f], ["cat", "dog"], "0.5")));

        Assert.Equal(ScriptOf(one), ScriptOf(other));
        Assert.NotEqual(ChartJson.In(one).GetRawText(), ChartJson.In(other).GetRawText());
    }

    [Fact]
    public void The_figure_is_written_as_Plotly_NET_writes_it()
    {
        var own = FunctionPlot.Draw("two", ("f", [0, double.NaN], [2, 3]), ("g", [0, 1], [4, 5]));
        var readers = Chart.Heatmap<double, string, string, string>([[1, 2], [3, 4]], X: new[] { "a", "b" });
        Assert.All([own, readers], chart => Assert.Equal(GenericChart.toJson(chart), ChartDisplay.ToJson(chart)));
    }

    [Fact]
    public void Nothing_in_a_chart_ends_its_script_early()
    {
        var html = ChartDisplay.ToHtml(FunctionPlot.Draw("</script><b>", ("</SCRIPT>", [0, 1], [0, 1]), ("<!--", [0, 1], [1, 0])));

        Assert.Equal(3, html.Split("</script", StringSplitOptions.None).Length);
        Assert.DoesNotContain("</SCRIPT", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
        Assert.Equal("</script><b>", ChartJson.In(html).GetProperty("layout").GetProperty("title").GetProperty("text").GetString());
    }

    [Fact]
    public void The_default_template_is_left_to_the_page()
    {
        var html = ChartDisplay.ToHtml(Chart.Line<int, double, string>([1, 2], [0.5, 1]));
        Assert.False(ChartJson.In(html).GetProperty("layout").TryGetProperty("template", out _));
    }

    [Fact]
    public void A_template_of_the_readers_choice_is_kept()
    {
        var chart = Chart.Line<int, double, string>([1, 2], [0.5, 1]);
        var template = new Layout();
        template.SetProperty("layout", new Layout().With(("paper_bgcolor", "#123456")));
        var html = ChartDisplay.ToHtml(GenericChart.addLayout(new Layout().With(("template", template)), chart));

        Assert.Equal("#123456", ChartJson.In(html).GetProperty("layout").GetProperty("template").GetProperty("layout").GetProperty("paper_bgcolor").GetString());
    }

    [Fact]
    public void A_chart_that_cannot_be_drawn_without_plotly_says_so()
    {
        var html = ChartDisplay.ToHtml(Chart.Histogram<double, double, string>(X: new[] { 1.0, 2, 2 }));

        Assert.Empty(Markup.Svgs(html));
        Assert.Contains("This chart needs plotly.js 2.28.0", html, StringComparison.Ordinal);
        Assert.Equal([1, 2, 2], ChartJson.In(html).GetProperty("data")[0].GetProperty("x").Numbers());
    }

    [Fact]
    public void The_version_of_plotly_asked_for_is_the_one_that_Plotly_NET_was_made_for()
    {
        var embedded = Assert.Single(typeof(GenericChart).Assembly.GetManifestResourceNames(), name => name.EndsWith(".min.js", StringComparison.Ordinal));
        var version = embedded["Plotly.NET.plotly-".Length..^".min.js".Length];
        Assert.Contains($"https://cdn.plot.ly/plotly-{version}.min", ChartDisplay.ToHtml(FunctionPlot.Draw(("y", [0, 1], [0, 1]))), StringComparison.Ordinal);
    }

    [Fact]
    public void In_plain_text_a_chart_is_a_sentence()
    {
        var text = ChartDisplay.ToText(FunctionPlot.Draw("Activations", ("ReLU", [0, 1], [0, 1]), ("tanh", [0, 1], [0, 1])));
        Assert.Equal("chart: Activations. curve ReLU, curve tanh. x", text);
    }

    [Fact]
    public void The_culture_of_the_reader_changes_nothing()
    {
        GenericChart Draw() => ProbabilityBars.Draw([0.125f, 0.875f], ["cat", "dog"], "0.5");
        var html = ChartDisplay.ToHtml(Draw());
        using var german = new GermanCulture();
        Assert.Equal(html, ChartDisplay.ToHtml(Draw()));
    }
}
