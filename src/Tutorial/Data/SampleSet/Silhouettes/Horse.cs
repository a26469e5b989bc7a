using static Tutorial.SignedDistance;

namespace Tutorial;

/// <summary>A strong body and neck, a long head, a mane and a hanging tail.</summary>
internal static class Horse
{
    private static readonly FourLegged Body = new(HalfLength: 0.58f, HalfHeight: 0.27f, Middle: 0.05f, LegRadius: 0.075f);

    public static void Paint(Canvas canvas, Frame frame, PerImageRandom random)
    {
        var coat = random.Paint(Palette.Horses);
        var hair = coat * random.Uniform(0.25f, 0.7f);
        var body = frame.At(-0.12f, 0);
        var neck = body.At(0.4f, 0).Turned(random.Uniform(-15, 30));
        var head = neck.At(0.28f, -0.52f).Turned(random.Uniform(25, 60));
        var tail = body.At(-0.55f, -0.05f).Turned(random.Uniform(-10, 35));

        canvas.Paint(Capsule(tail, (0, 0), (-0.08f, 0.55f), 0.085f), hair);
        canvas.Paint(Capsule(neck, (-0.12f, -0.15f), (0.16f, -0.62f), 0.1f), hair);
        Body.Paint(canvas, body, random, coat);
        canvas.Paint(Union(
            Capsule(neck, (0, 0), (0.25f, -0.48f), 0.17f),
            Capsule(head, (-0.02f, 0), (0.34f, 0), 0.11f),
            Polygon(head, (-0.12f, 0), (-0.16f, -0.24f), (0.0f, -0.08f))), coat);
        canvas.Paint(Union(Circle(head.At(0.06f, -0.03f), 0.035f), Circle(head.At(0.4f, 0), 0.035f)), random.Paint([Palette.Black]));
    }
}
