using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>
/// Shapes on an image of 32×32 pixels, one unit a pixel, the origin in the middle: pixel (row, column) is at (column − 15.5, row − 15.5).
/// </summary>
public sealed class SignedDistanceTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();
    private readonly Frame frame = Frame.OfPixels(1);

    public void Dispose() => scope.Dispose();

    [Fact]
    public void A_circle_is_as_far_as_its_centre_less_its_radius()
    {
        AssertDistance((x, y) => Math.Sqrt(x * x + y * y) - 6, SignedDistance.Circle(frame, 6));
    }

    [Fact]
    public void A_capsule_is_as_far_as_the_nearest_point_of_its_line()
    {
        AssertDistance(
            (x, y) => NearestOf(Enumerable.Range(0, 20_001).Select(i => (X: -5 + 12 * i / 20_000.0, Y: 3 - 8 * i / 20_000.0)), x, y) - 2,
            SignedDistance.Capsule(frame, (-5, 3), (7, -5), 2));
    }

    [Fact]
    public void A_rounded_box_is_as_far_as_the_box_within_its_corners()
    {
        AssertDistance((x, y) =>
        {
            var (outX, outY) = (Math.Abs(x) - 6, Math.Abs(y) - 3);      // the box of 8×5 less its corner radius of 2
            var outside = Math.Sqrt(Math.Pow(Math.Max(outX, 0), 2) + Math.Pow(Math.Max(outY, 0), 2));
            return (outside > 0 ? outside : Math.Max(outX, outY)) - 2;
        }, SignedDistance.RoundedBox(frame, 8, 5, 2));
    }

    [Fact]
    public void An_ellipse_has_the_sign_of_its_equation_and_the_distance_near_its_edge()
    {
        var edge = Enumerable.Range(0, 20_000).Select(i => i * Math.Tau / 20_000)
            .Select(angle => (X: 9 * Math.Cos(angle), Y: 5 * Math.Sin(angle)))
            .ToArray();
        ForEachPixel(SignedDistance.Ellipse(frame, 9, 5), (x, y, distance) =>
        {
            var inside = x * x / 81 + y * y / 25 < 1;
            Assert.Equal(inside, distance < 0);
            var expected = NearestOf(edge, x, y) * (inside ? -1 : 1);
            if (Math.Abs(expected) < 1)
                Assert.Equal(expected, distance, tolerance: 0.15);
        });
    }

    [Fact]
    public void The_centre_of_an_ellipse_is_inside_and_a_number()
    {
        var distance = SignedDistance.Ellipse(frame.At(0.5f, 0.5f), 9, 5)[0, 16, 16].ToSingle();
        Assert.True(float.IsFinite(distance) && distance <= 0);
    }

    [Fact]
    public void A_polygon_holds_what_is_on_the_inner_side_of_every_edge_and_its_distance_to_an_edge_is_exact()
    {
        (float X, float Y)[] corners = [(-8, 6), (-2, -9), (10, 4)];
        ForEachPixel(SignedDistance.Polygon(frame, corners), (x, y, distance) =>
        {
            var sides = corners.Zip(corners.Skip(1).Append(corners[0]), (from, to) =>
                ((to.Y - from.Y) * (x - from.X) - (to.X - from.X) * (y - from.Y))
                    / Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2)));
            Assert.Equal(sides.Max(), distance, tolerance: 1e-4);
        });
    }

    [Fact]
    public void A_polygon_without_corners_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SignedDistance.Polygon(frame));
    }

    [Fact]
    public void A_union_is_as_far_as_its_nearest_part()
    {
        var union = SignedDistance.Union(SignedDistance.Circle(frame, 2), SignedDistance.Circle(frame.At(8, 0), 3));
        AssertDistance((x, y) => Math.Min(Math.Sqrt(x * x + y * y) - 2, Math.Sqrt((x - 8) * (x - 8) + y * y) - 3), union);
    }

    [Fact]
    public void A_shape_that_is_absent_is_nowhere_near()
    {
        using var present = tensor([1f, 0f]).view(2, 1, 1);
        var shapes = SignedDistance.Circle(Frame.OfPixels(2), 6).Where(present);

        Assert.True(shapes[0].min().ToSingle() < 0);
        Assert.True(shapes[1].min().ToSingle() > 100);
    }

    private static double NearestOf(IEnumerable<(double X, double Y)> points, double x, double y) =>
        Math.Sqrt(points.Min(point => Math.Pow(point.X - x, 2) + Math.Pow(point.Y - y, 2)));

    private static void AssertDistance(Func<double, double, double> expected, Tensor actual) =>
        ForEachPixel(actual, (x, y, distance) => Assert.Equal(expected(x, y), distance, tolerance: 1e-3));

    private static void ForEachPixel(Tensor distances, Action<double, double, double> assert)
    {
        Assert.Equal([1, 32, 32], distances.shape);
        var values = distances.data<float>().ToArray();
        for (var i = 0; i < values.Length; i++)
            assert(i % 32 - 15.5, i / 32 - 15.5, values[i]);
    }
}
