using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>The broadcasting rule as it is drawn, against what torch does.</summary>
public sealed class BroadcastDrawingTests
{
    [Fact]
    public void For_any_two_small_shapes_it_says_what_torch_does()
    {
        long[][] upToTwo = [[], .. from a in Lengths select new[] { a }, .. from a in Lengths from b in Lengths select new[] { a, b }];
        long[][] three = [.. from a in Lengths from b in Lengths from c in Lengths select new[] { a, b, c }];
        (long[], long[])[] pairs =
        [
            .. from first in upToTwo from second in upToTwo select (first, second),
            .. from first in three from second in upToTwo where second.Length == 1 select (first, second),
            // Each dimension is judged by itself, so that not all of the 729 pairs are needed: these have every pair of lengths in each.
            .. from first in three from second in three where (first[0] + first[1] + first[2] + second[0] + second[1] + second[2])
                % 5 == 0 select (first, second),
        ];
        Assert.All(pairs, pair =>
        {
            var said = BroadcastDrawing.Of(pair.Item1, pair.Item2).ToString().Split('\n')[0];
            Assert.EndsWith(
                Added(pair.Item1, pair.Item2) is { } shape ? $"broadcast to [{string.Join(", ", shape)}]." : "where neither is 1.",
                said,
                StringComparison.Ordinal);
        });
    }

    [Fact]
    public void In_plain_text_the_shapes_are_aligned_at_the_right() => Assert.Equal(
        """
        [3, 1] and [4] broadcast to [3, 4].
        dimension         0      1
        first             3  1 → 4
        second     none → 3      4
        result            3      4
        """.ReplaceLineEndings("\n"),
        BroadcastDrawing.Of([3, 1], [4]).ToString());

    [Fact]
    public void Where_they_do_not_fit_every_such_dimension_is_named() => Assert.StartsWith(
        "[5, 1, 2] and [3, 4, 4] do not broadcast: they differ in dimension 0 (5 and 3) and dimension 2 (2 and 4), where neither is 1.",
        BroadcastDrawing.Of([5, 1, 2], [3, 4, 4]).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Each_dimension_has_its_verdict() => Assert.Equal(
        ["second has none", "first is stretched", "equal", "second is stretched", "✗ does not fit"],
        Markup.Svg(BroadcastDrawing.Of([7, 1, 2, 3, 5], [4, 2, 1, 6]).ToHtml()).Texts()
            .Where(text => text.Contains(' ', StringComparison.Ordinal) || text == "equal")
            .Where(text => !text.StartsWith("dimension", StringComparison.Ordinal) && !text.Contains('→', StringComparison.Ordinal)));

    [Fact]
    public void A_result_is_drawn_only_where_there_is_one()
    {
        Assert.Contains("result", Markup.Svg(BroadcastDrawing.Of([2], [1]).ToHtml()).Texts());
        Assert.DoesNotContain("result", Markup.Svg(BroadcastDrawing.Of([2], [3]).ToHtml()).Texts());
    }

    [Fact]
    public void Two_numbers_have_no_dimension_to_draw()
    {
        Assert.Equal("[] and [] broadcast to [].", BroadcastDrawing.Of([], []).ToString());
        Assert.DoesNotContain("<img", BroadcastDrawing.Of([], []).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_draws_does_not_change_with_the_callers_array()
    {
        long[] shape = [2, 3];
        var drawing = BroadcastDrawing.Of(shape, [3]);
        shape[0] = 9;
        Assert.StartsWith("[2, 3] and [3]", drawing.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shape_that_cannot_be_drawn_is_refused_with_the_reason()
    {
        Assert.Contains(
            "has 7 dimensions",
            Assert.Throws<ArgumentException>(() => BroadcastDrawing.Of([1, 1, 1, 1, 1, 1, 1], [])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "second shape holds -2",
            Assert.Throws<ArgumentException>(() => BroadcastDrawing.Of([], [3, -2])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => BroadcastDrawing.Of(null!, []));
    }

    private static long[] Lengths => [0, 1, 2];

    /// <summary>The shape of a sum of two tensors of these shapes; null where torch throws.</summary>
    private static long[]? Added(long[] first, long[] second)
    {
        using var scope = NewDisposeScope();
        try
        {
            return (zeros(first) + zeros(second)).shape;
        }
        catch (System.Runtime.InteropServices.ExternalException)
        {
            return null;
        }
    }
}
