using static Tutorial.SignedDistance;

namespace Tutorial;

/// <summary>A pet with hanging ears, a muzzle and a stouter tail. All else it shares with the cat.</summary>
internal static class Dog
{
    public static void Paint(Canvas canvas, Frame frame, PerImageRandom random)
    {
        var coat = random.Paint(Palette.Pets);
        var body = frame.At(-0.12f, 0);
        var head = frame.At(random.Uniform(0.42f, 0.55f), random.Uniform(-0.3f, -0.12f)).Scaled(random.Uniform(0.9f, 1.2f));
        var tail = body.At(-0.5f, 0.05f).Turned(random.Uniform(-70, 10));
        var ears = head.Stretched(1, random.Uniform(0.8f, 1.2f));

        canvas.Paint(Capsule(tail, (0, 0), (-0.15f, -0.45f), 0.07f), coat);
        Pet.Body.Paint(canvas, body, random, coat);
        canvas.Paint(Circle(head, 0.28f), coat * random.Uniform(0.85f, 1.15f));
        Pet.PaintFace(canvas, head, random, coat, muzzle: 0.16f);
        canvas.Paint(Union(
            Capsule(ears, (-0.22f, -0.2f), (-0.32f, 0.16f), 0.09f),
            Capsule(ears, (0.2f, -0.22f), (0.32f, 0.12f), 0.08f)), coat * random.Uniform(0.5f, 0.8f));
    }
}
