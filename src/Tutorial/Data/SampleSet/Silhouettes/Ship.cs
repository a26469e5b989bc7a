using static Tutorial.SignedDistance;

namespace Tutorial;

/// <summary>A hull that narrows downwards; on it decks and a funnel, or sails.</summary>
internal static class Ship
{
    public static void Paint(Canvas canvas, Frame frame, PerImageRandom random)
    {
        var sailing = random.Chance(0.35f);
        var white = random.Paint([Palette.White]);
        var dark = random.Paint([Palette.Black]);
        var decks = frame.At(random.Uniform(-0.35f, 0.1f), 0.2f).Stretched(random.Uniform(0.7f, 1.2f), random.Uniform(0.75f, 1.15f));
        var sails = frame.At(0, 0.2f).Stretched(random.Uniform(0.8f, 1.1f), random.Uniform(0.8f, 1.05f));

        canvas.Paint(Union(
            Capsule(frame, (0.55f, 0.2f), (0.55f, -0.45f), 0.03f).Where(1 - sailing),
            Capsule(sails, (0, 0.05f), (0, -1.1f), 0.03f).Where(sailing)), dark);
        canvas.Paint(RoundedBox(decks.At(0.1f, -0.6f), 0.1f, 0.2f, 0.02f).Where(1 - sailing), random.Paint(Palette.Paints));
        canvas.Paint(Union(
            RoundedBox(decks.At(0, -0.15f), 0.48f, 0.17f, 0.03f).Where(1 - sailing),
            RoundedBox(decks.At(-0.05f, -0.38f), 0.3f, 0.13f, 0.03f).Where(1 - sailing),
            Polygon(sails, (0.06f, -1.1f), (0.72f, -0.12f), (0.06f, -0.12f)).Where(sailing),
            Polygon(sails, (-0.06f, -0.95f), (-0.06f, -0.12f), (-0.55f, -0.12f)).Where(sailing)), white);
        canvas.Paint(Capsule(decks, (-0.38f, -0.16f), (0.38f, -0.16f), 0.035f).Where(1 - sailing), dark);
        canvas.Paint(Polygon(frame, (-0.92f, 0.16f), (0.98f, 0.1f), (0.7f, 0.55f), (-0.75f, 0.55f)), random.Paint(Palette.Paints));
        canvas.Paint(Polygon(frame, (-0.79f, 0.43f), (0.78f, 0.43f), (0.7f, 0.55f), (-0.75f, 0.55f)), random.Paint(Palette.Paints));
    }
}
