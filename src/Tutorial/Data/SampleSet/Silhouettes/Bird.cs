using static Tutorial.SignedDistance;

namespace Tutorial;

/// <summary>A slanted body with a round head, a beak and a tail; the wing is folded or raised.</summary>
internal static class Bird
{
    public static void Paint(Canvas canvas, Frame frame, PerImageRandom random)
    {
        var feathers = random.Paint(Palette.Feathers);
        var wingFeathers = feathers * random.Uniform(0.5f, 0.85f);
        var dark = random.Paint([Palette.Black]);
        var flying = random.Chance(0.35f);
        var head = frame.At(random.Uniform(0.4f, 0.5f), random.Uniform(-0.34f, -0.2f));

        canvas.Paint(Union(
            Capsule(frame, (-0.02f, 0.3f), (-0.06f, 0.78f), 0.035f),
            Capsule(frame, (0.14f, 0.3f), (0.14f, 0.78f), 0.035f)).Where(1 - flying), dark);
        canvas.Paint(Polygon(head, (0.1f, -0.1f), (0.48f, 0.04f), (0.1f, 0.11f)), random.Paint([Palette.Beak, Palette.Black]));
        canvas.Paint(Union(
            Polygon(frame.Turned(random.Uniform(-12, 12)), (-0.25f, -0.05f), (-0.15f, 0.25f), (-0.85f, 0.5f), (-0.98f, 0.28f)),
            Ellipse(frame.At(0, 0.1f).Turned(-22), 0.52f, 0.3f),
            Circle(head, 0.2f)), feathers);
        canvas.Paint(Union(
            Ellipse(frame.At(-0.1f, 0.1f).Turned(random.Uniform(-10, 25)), 0.36f, 0.17f).Where(1 - flying),
            Polygon(frame.Turned(random.Uniform(-15, 15)), (-0.3f, 0.08f), (-0.55f, -0.85f), (0.2f, -0.02f)).Where(flying)), wingFeathers);
        canvas.Paint(Circle(head.At(0.06f, -0.04f), 0.05f), dark);
    }
}
