using static Tutorial.SignedDistance;

namespace Tutorial;

/// <summary>A low body on two wheels with a cabin: a saloon's slanted one or a van's box.</summary>
internal static class Automobile
{
    public static void Paint(Canvas canvas, Frame frame, PerImageRandom random)
    {
        var paint = random.Paint(Palette.Paints);
        var glass = random.Paint([Palette.Glass], 0.15f);
        var van = random.Chance(0.5f);
        var cabin = frame.At(random.Uniform(-0.18f, 0.1f), 0).Stretched(random.Uniform(0.85f, 1.15f), random.Uniform(0.85f, 1.35f));
        var box = frame.At(random.Uniform(-0.25f, -0.1f), 0).Stretched(1, random.Uniform(0.9f, 1.4f));

        canvas.Paint(Union(
            RoundedBox(frame.At(0, 0.16f), 0.92f, 0.21f, 0.12f),
            Polygon(cabin, (-0.6f, 0.05f), (-0.34f, -0.38f), (0.26f, -0.38f), (0.6f, 0.05f)).Where(1 - van),
            RoundedBox(box.At(0, -0.15f), 0.66f, 0.25f, 0.08f).Where(van)), paint);
        canvas.Paint(Union(
            Polygon(cabin, (-0.42f, -0.02f), (-0.28f, -0.29f), (-0.05f, -0.29f), (-0.05f, -0.02f)).Where(1 - van),
            Polygon(cabin, (0.05f, -0.02f), (0.05f, -0.29f), (0.21f, -0.29f), (0.40f, -0.02f)).Where(1 - van),
            RoundedBox(box.At(0.42f, -0.18f), 0.17f, 0.13f, 0.03f).Where(van),
            RoundedBox(box.At(-0.15f, -0.18f), 0.28f, 0.11f, 0.03f).Where(van)), glass);
        canvas.Paint(Circle(frame.At(0.86f, 0.1f), 0.07f), random.Paint([Palette.Lamp]));
        Wheels.Paint(canvas, frame, random, 0.2f, 0.37f, -0.52f, 0.54f);
    }
}
