using static Tutorial.SignedDistance;

namespace Tutorial;

/// <summary>A pet with pointed ears, a flat face and a thin tail held up. All else it shares with the dog.</summary>
internal static class Cat
{
    public static void Paint(Canvas canvas, Frame frame, PerImageRandom random)
    {
        var coat = random.Paint(Palette.Pets);
        var body = frame.At(-0.12f, 0);
        var head = frame.At(random.Uniform(0.42f, 0.55f), random.Uniform(-0.3f, -0.12f)).Scaled(random.Uniform(0.9f, 1.2f));
        var ears = head.Stretched(1, random.Uniform(0.7f, 1.15f));
        var tail = body.At(-0.5f, 0.05f).Turned(random.Uniform(-45, 25));

        canvas.Paint(Capsule(tail, (0, 0), (-0.2f, -0.62f), 0.055f), coat);
        Pet.Body.Paint(canvas, body, random, coat);
        canvas.Paint(Union(
            Circle(head, 0.28f),
            Polygon(ears, (-0.27f, -0.08f), (-0.24f, -0.52f), (0.02f, -0.24f)),
            Polygon(ears, (-0.02f, -0.24f), (0.24f, -0.52f), (0.27f, -0.08f))), coat * random.Uniform(0.85f, 1.15f));
        Pet.PaintFace(canvas, head, random, coat, muzzle: 0.11f);
    }
}
