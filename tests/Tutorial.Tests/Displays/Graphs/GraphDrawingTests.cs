using System.Xml.Linq;

namespace Tutorial.Tests;

public sealed class GraphDrawingTests
{
    private static readonly (string, string)[] Nodes = [("x", "2"), ("w", "3"), ("b", "1"), ("w·x", "6"), ("y", "7")];
    private static readonly (string, string)[] Edges = [("x", "w·x"), ("w", "w·x"), ("w·x", "y"), ("b", "y")];

    [Fact]
    public void Every_arrow_points_to_the_right()
    {
        var boxes = Boxes(GraphDrawing.Of(Nodes, Edges));
        Assert.All(Edges, edge => Assert.True(Right(boxes[edge.Item1]) < boxes[edge.Item2].Number("x"), $"{edge}"));
    }

    [Fact]
    public void No_node_covers_another()
    {
        var boxes = Boxes(GraphDrawing.Of(Nodes, Edges)).Values.ToArray();
        var pairs =
            from i in Enumerable.Range(0, boxes.Length)
            from j in Enumerable.Range(i + 1, boxes.Length - i - 1)
            select (boxes[i], boxes[j]);
        foreach (var (one, other) in pairs)
        {
            Assert.True(
                Right(one) < other.Number("x") || Right(other) < one.Number("x")
                || Bottom(one) < other.Number("y") || Bottom(other) < one.Number("y"), $"{one} and {other}");
        }
    }

    [Fact]
    public void Names_and_values_are_written_into_the_nodes()
    {
        var svg = Markup.Svg(GraphDrawing.Of([("y", "7\ngradient < 1")], []).ToImage());
        Assert.Equal(["y", "7", "gradient < 1"], svg.Texts());
    }

    [Fact]
    public void The_graph_is_told_in_words_too() =>
        Assert.Equal(
            "sum: a (1), b (2), + (3); a → +, b → +",
            GraphDrawing.Of([("a", "1"), ("b", "2"), ("+", "3")], [("a", "+"), ("b", "+")], "sum").ToString());

    [Fact]
    public void Arrows_in_a_circle_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => GraphDrawing.Of([("a", ""), ("b", "")], [("a", "b"), ("b", "a")]));
        Assert.Contains("run in a circle", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_arrow_from_a_node_to_itself_is_refused() =>
        Assert.Throws<ArgumentException>(() => GraphDrawing.Of([("a", "")], [("a", "a")]));

    [Fact]
    public void An_arrow_to_no_node_is_refused_by_its_name()
    {
        var error = Assert.Throws<ArgumentException>(() => GraphDrawing.Of([("a", "")], [("a", "loss")]));
        Assert.Contains("'loss'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_nodes_of_one_name_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => GraphDrawing.Of([("a", "1"), ("a", "2")], []));
        Assert.Contains("'a'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constant_handed_in_learned_and_computed_nodes_have_frames_of_their_own()
    {
        var boxes = Boxes(GraphDrawing.Of(Nodes, Edges, learned: ["w"], handedIn: ["x"]));

        string[] Frame(string name) =>
            [.. new[] { "rx", "stroke", "stroke-width", "stroke-dasharray" }.Select(part => boxes[name].Attribute(part)?.Value ?? "")];
        Assert.Equal(4, new[] { "b", "x", "w", "y" }.Select(name => string.Join(' ', Frame(name))).Distinct().Count());
        Assert.Equal(4, new[] { "b", "x", "w", "y" }.Select(name => string.Join(' ', Frame(name)[0], Frame(name)[2], Frame(name)[3]))
            .Distinct().Count());       // without the colour, too
    }

    [Fact]
    public void A_key_names_the_kinds_that_the_graph_has()
    {
        string[] KeyOf(GraphDrawing graph) => [.. Markup.Svg(graph.ToImage()).Texts()[(2 * Nodes.Length)..]];

        Assert.Equal(["constant", "handed in", "learned", "computed"], KeyOf(GraphDrawing.Of(Nodes, Edges, "", ["w"], ["x"])));
        Assert.Equal(["constant", "learned", "computed"], KeyOf(GraphDrawing.Of(Nodes, Edges, learned: ["w"])));
        Assert.Empty(KeyOf(GraphDrawing.Of(Nodes, Edges)));
    }

    [Fact]
    public void The_same_arrow_twice_is_drawn_twice_and_apart()
    {
        var svg = Markup.Svg(GraphDrawing.Of([("w", "3"), ("w·w", "9")], [("w", "w·w"), ("w", "w·w")]).ToImage());
        var lines = svg.All("path").Where(path => path.Attribute("fill")!.Value == "none").Select(path => path.Attribute("d")!.Value);

        Assert.Equal(2, lines.Distinct().Count());
    }

    [Theory]
    [InlineData(new[] { "v" }, new string[0], "'v' is said to be learned and is no node")]
    [InlineData(new[] { "w" }, new[] { "w" }, "'w' is said to be learned and handed in")]
    public void A_kind_that_cannot_be_is_refused(string[] learned, string[] handedIn, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => GraphDrawing.Of(Nodes, Edges, "", learned, handedIn));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, XElement> Boxes(GraphDrawing graph)
    {
        var svg = Markup.Svg(graph.ToImage());
        var boxes = svg.All("rect");
        return boxes.Take(Nodes.Length).ToDictionary(box => svg.All("text").First(text => Inside(text, box)).Value);
    }

    private static bool Inside(XElement text, XElement box) =>
        text.Number("x") > box.Number("x") && text.Number("x") < Right(box) && text.Number("y") > box.Number("y")
            && text.Number("y") < Bottom(box);

    private static double Right(XElement box) => box.Number("x") + box.Number("width");

    private static double Bottom(XElement box) => box.Number("y") + box.Number("height");
}
