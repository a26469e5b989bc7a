using static Tutorial.SignedDistance;

namespace Tutorial;

/// <summary>A squat body with folded legs, and eyes that stand above the head.</summary>
internal static class Frog
{
    public static void Paint(Canvas canvas, Frame frame, PerImageRandom random)
    {
        var skin = random.Paint(Palette.Frogs);
        var dark = random.Paint([Palette.Black]);
        var light = random.Paint([Palette.Lamp], 0.15f);
        var shade = skin * random.Uniform(0.6f, 0.85f);
        var head = frame.At(random.Uniform(0.22f, 0.34f), random.Uniform(-0.1f, 0));
        var thigh = frame.At(-0.45f, 0.32f).Turned(random.Uniform(-45, -15));

        canvas.Paint(Union(
            Ellipse(frame.At(-0.05f, 0.2f), 0.62f, 0.36f),
            Ellipse(head, 0.45f, 0.3f),
            Circle(head.At(-0.18f, -0.27f), 0.16f),
            Circle(head.At(0.2f, -0.27f), 0.16f)), skin);
        canvas.Paint(Ellipse(frame.At(0.2f, 0.36f), 0.36f, 0.2f), skin * 0.5f + light * 0.45f);
        canvas.Paint(Union(
            Ellipse(thigh, 0.36f, 0.19f),
            Capsule(frame, (-0.62f, 0.58f), (-0.1f, 0.6f), 0.07f),
            Capsule(frame, (0.3f, 0.3f), (0.42f, 0.58f), 0.08f),
            Capsule(frame, (0.42f, 0.6f), (0.62f, 0.6f), 0.06f)), shade);
        canvas.Paint(Union(Circle(head.At(-0.18f, -0.29f), 0.1f), Circle(head.At(0.2f, -0.29f), 0.1f)), light);
        canvas.Paint(Union(
            Circle(head.At(-0.18f, -0.29f), 0.055f),
            Circle(head.At(0.2f, -0.29f), 0.055f),
            Capsule(head, (0.02f, 0.12f), (0.4f, 0.06f), 0.025f)), dark);
    }
}
