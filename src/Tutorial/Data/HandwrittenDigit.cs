namespace Tutorial;

/// <summary>
/// A digit as a hand might write it, drawn by code: a pen follows a few curves, slanted and unsteady as the seed says, and leaves a
/// stroke that is thicker where the pen presses.
/// </summary>
public static class HandwrittenDigit
{
    private const int StepsPerCurve = 12;
    private const double Ink = 255;
    private const double ThinnestPen = 0.9;                    // in pixels, so that a small picture has ink at all

    /// <summary>Draws a digit, light on dark as in MNIST.</summary>
    /// <param name="digit">0 to 9.</param>
    /// <param name="size">Pixels a side, at least 8.</param>
    /// <param name="seed">Another seed is another hand.</param>
    /// <returns>size×size, 0 (paper) to 255 (ink), whole numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such digit, or the picture would be too small for one.</exception>
    public static float[,] Draw(int digit, int size = 32, int seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digit, 9);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 8);

        var random = new Random(seed);
        var slant = 0.10 + 0.14 * random.NextDouble();
        var press = 0.032 + 0.012 * random.NextDouble();
        var strokes = Strokes(digit).Select(stroke => Pen(stroke, slant, Math.Max(press, ThinnestPen / size), random)).ToArray();

        var pixels = new float[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                var (x, y) = ((column + 0.5) / size, (row + 0.5) / size);
                var outside = strokes.Min(stroke => DistanceOutside(stroke, x, y));
                pixels[row, column] = (float)Math.Round(Ink * Math.Clamp(0.5 - outside * size / 1.4, 0, 1));
            }
        }

        return pixels;
    }

    // Points that the pen passes through, x to the right and y down, both 0 to 1; a smooth curve joins them.
    private static (double X, double Y)[][] Strokes(int digit) => digit switch
    {
        0 => [[(.55, .14), (.36, .22), (.28, .48), (.36, .77), (.52, .85), (.68, .75), (.73, .48), (.66, .22), (.53, .14)]],
        1 => [[(.37, .30), (.47, .23), (.54, .14), (.53, .38), (.52, .62), (.51, .86)]],
        2 =>
        [
            [(.30, .31), (.37, .18), (.53, .14), (.68, .22), (.68, .38), (.55, .56), (.41, .70), (.29, .84)],
            [(.29, .84), (.44, .81), (.57, .84), (.74, .80)],
        ],
        3 =>
        [
            [(.32, .22), (.45, .14), (.62, .17), (.67, .29), (.59, .42), (.46, .47)],
            [(.46, .47), (.62, .50), (.71, .63), (.64, .79), (.47, .86), (.30, .78)],
        ],
        4 => [[(.49, .14), (.41, .33), (.28, .58), (.42, .59), (.58, .57), (.76, .56)], [(.62, .34), (.60, .52), (.57, .70), (.56, .88)]],
        5 =>
        [
            [(.69, .15), (.55, .16), (.39, .16)],
            [(.39, .16), (.37, .30), (.35, .44)],
            [(.35, .44), (.50, .40), (.65, .47), (.71, .62), (.62, .79), (.46, .86), (.30, .80)],
        ],
        6 =>
        [
            [
                (.63, .14), (.47, .26), (.35, .46), (.31, .67), (.40, .83), (.56, .85),
                (.68, .73), (.65, .57), (.51, .51), (.37, .58), (.32, .69),
            ],
        ],
        7 =>
        [
            [(.28, .20), (.42, .19), (.57, .20), (.72, .17)],
            [(.72, .17), (.61, .38), (.51, .61), (.44, .87)],
            [(.40, .53), (.52, .52), (.65, .50)],
        ],
        8 =>
        [
            [
                (.66, .24), (.53, .14), (.37, .20), (.37, .34), (.52, .47), (.66, .60), (.66, .77),
                (.50, .86), (.33, .78), (.34, .62), (.50, .48), (.65, .37), (.66, .24),
            ],
        ],
        _ =>
        [
            [
                (.67, .30), (.59, .16), (.43, .15), (.33, .29), (.38, .45), (.53, .49),
                (.65, .39), (.68, .28), (.66, .50), (.61, .70), (.55, .87),
            ],
        ],
    };

    private static (double X, double Y, double Radius)[] Pen((double X, double Y)[] stroke, double slant, double press, Random random)
    {
        double Unsteady() => (random.NextDouble() - 0.5) * 0.036;
        var points = stroke.Select(point => (X: point.X + slant * (0.5 - point.Y) + Unsteady(), Y: point.Y + Unsteady())).ToArray();
        var path = new List<(double X, double Y, double Radius)>();
        for (var curve = 0; curve + 1 < points.Length; curve++)
        {
            var (before, from) = (points[Math.Max(curve - 1, 0)], points[curve]);
            var (to, after) = (points[curve + 1], points[Math.Min(curve + 2, points.Length - 1)]);
            for (var step = curve == 0 ? 0 : 1; step <= StepsPerCurve; step++)
            {
                var t = (double)step / StepsPerCurve;
                var along = (curve + t) / (points.Length - 1);
                var radius = press * (0.8 + 0.45 * Math.Sin(Math.PI * (0.15 + 0.75 * along)));
                path.Add((Smooth(before.X, from.X, to.X, after.X, t), Smooth(before.Y, from.Y, to.Y, after.Y, t), radius));
            }
        }

        return [.. path];
    }

    // Catmull–Rom: passes through `from` and `to`, with the slope at each that its two neighbours give.
    private static double Smooth(double before, double from, double to, double after, double t) =>
        0.5 * (2 * from + t * (to - before + t * (2 * before - 5 * from + 4 * to - after + t * (3 * (from - to) + after - before))));

    private static double DistanceOutside((double X, double Y, double Radius)[] path, double x, double y)
    {
        var nearest = double.PositiveInfinity;
        for (var i = 0; i + 1 < path.Length; i++)
        {
            var (a, b) = (path[i], path[i + 1]);
            var (dx, dy) = (b.X - a.X, b.Y - a.Y);
            var length = dx * dx + dy * dy;
            var t = length > 0 ? Math.Clamp(((x - a.X) * dx + (y - a.Y) * dy) / length, 0, 1) : 0;
            var (offX, offY) = (x - a.X - t * dx, y - a.Y - t * dy);
            nearest = Math.Min(nearest, Math.Sqrt(offX * offX + offY * offY) - (a.Radius + t * (b.Radius - a.Radius)));
        }

        return nearest;
    }
}
