using static Tutorial.SignedDistance;

namespace Tutorial;

/// <summary>A slender body on thin legs, a raised neck, and mostly antlers.</summary>
internal static class Deer
{
    private static readonly FourLegged Body = new(HalfLength: 0.5f, HalfHeight: 0.22f, Middle: 0.08f, LegRadius: 0.05f);

    public static void Paint(Canvas canvas, Frame frame, PerImageRandom random)
    {
        var coat = random.Paint(Palette.Deer);
        var body = frame.At(-0.12f, 0);
        var neck = body.At(0.38f, 0.02f).Turned(random.Uniform(-15, 20));
        var head = neck.At(0.24f, -0.5f).Turned(random.Uniform(-5, 25));
        var antlers = head.Stretched(1, random.Uniform(0.8f, 1.2f));

        canvas.Paint(Union(
            Capsule(antlers, (-0.04f, -0.08f), (-0.22f, -0.46f), 0.035f),
            Capsule(antlers, (-0.12f, -0.26f), (0.04f, -0.44f), 0.03f),
            Capsule(antlers, (0.04f, -0.08f), (0.18f, -0.46f), 0.035f),
            Capsule(antlers, (0.1f, -0.24f), (0.3f, -0.36f), 0.03f)).Where(random.Chance(0.75f)), random.Paint([Palette.Horn]));
        Body.Paint(canvas, body, random, coat);
        canvas.Paint(Circle(body.At(-0.5f, 0.02f), 0.09f), random.Paint([Palette.White]));
        canvas.Paint(Union(
            Capsule(neck, (0, 0), (0.2f, -0.45f), 0.11f),
            Ellipse(head.At(0.08f, 0), 0.2f, 0.11f),
            Capsule(head, (-0.08f, -0.06f), (-0.24f, -0.12f), 0.045f)), coat);
        canvas.Paint(Union(Circle(head.At(0.26f, 0.02f), 0.045f), Circle(head.At(0.06f, -0.03f), 0.035f)), random.Paint([Palette.Black]));
    }
}
