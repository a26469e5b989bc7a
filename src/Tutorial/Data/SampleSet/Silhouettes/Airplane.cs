using static Tutorial.SignedDistance;

namespace Tutorial;

/// <summary>A fuselage with swept wings, a fin and a row of windows, seen a little from the side and above.</summary>
internal static class Airplane
{
    public static void Paint(Canvas canvas, Frame frame, PerImageRandom random)
    {
        var skin = random.Paint(Palette.Metals);
        var shade = skin * random.Uniform(0.6f, 0.85f);
        var dark = random.Paint([Palette.Black]);
        var nearWing = frame.Stretched(1, random.Uniform(0.65f, 1.1f));
        var farWing = frame.Stretched(1, random.Uniform(0.7f, 1.1f));

        canvas.Paint(Polygon(farWing, (-0.15f, -0.05f), (-0.5f, -0.62f), (-0.28f, -0.62f), (0.22f, -0.05f)), shade);
        canvas.Paint(Polygon(frame, (-0.9f, 0), (-1, -0.5f), (-0.82f, -0.5f), (-0.5f, -0.05f)), random.Paint(Palette.Paints));
        canvas.Paint(Capsule(frame, (-0.8f, 0), (0.75f, 0), 0.15f), skin);
        canvas.Paint(Union(
            Polygon(nearWing, (0.25f, 0.05f), (-0.4f, 0.8f), (-0.62f, 0.8f), (-0.18f, 0.05f)),
            Polygon(frame, (-0.62f, 0.02f), (-0.88f, 0.28f), (-1, 0.28f), (-0.86f, 0.02f))), shade);
        canvas.Paint(Union(
            Capsule(frame, (-0.5f, -0.05f), (0.45f, -0.05f), 0.025f),
            Capsule(frame, (0.66f, -0.06f), (0.78f, -0.05f), 0.04f)), dark);
    }
}
