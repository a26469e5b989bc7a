using static Tutorial.SignedDistance;

namespace Tutorial;

/// <summary>A cab and, behind it, a load: a high box, or a low bed that leaves little but the cab to tell it from a car.</summary>
internal static class Truck
{
    public static void Paint(Canvas canvas, Frame frame, PerImageRandom random)
    {
        var cabPaint = random.Paint(Palette.Paints);
        var samePaint = random.Chance(0.6f);
        var loadPaint = cabPaint * samePaint + random.Paint(Palette.Paints) * (1 - samePaint);
        var load = frame.At(-0.3f, 0.33f).Stretched(1, random.Uniform(0.3f, 0.95f));   // grows up from the chassis
        var cab = frame.At(0.6f, 0.33f).Stretched(random.Uniform(0.85f, 1.15f), random.Uniform(0.85f, 1.2f));

        canvas.Paint(RoundedBox(frame.At(0, 0.3f), 0.92f, 0.08f, 0.03f), random.Paint([Palette.Black]));
        canvas.Paint(RoundedBox(load.At(0, -0.5f), 0.62f, 0.5f, 0.04f), loadPaint);
        canvas.Paint(RoundedBox(cab.At(0, -0.34f), 0.29f, 0.34f, 0.09f), cabPaint);
        canvas.Paint(RoundedBox(cab.At(0.09f, -0.46f), 0.15f, 0.12f, 0.03f), random.Paint([Palette.Glass], 0.15f));
        canvas.Paint(Circle(frame.At(0.86f, 0.2f), 0.06f), random.Paint([Palette.Lamp]));
        Wheels.Paint(canvas, frame, random, 0.19f, 0.39f, -0.55f, 0.56f);
    }
}
