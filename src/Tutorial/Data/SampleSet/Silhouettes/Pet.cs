using static TorchSharp.torch;
using static Tutorial.SignedDistance;

namespace Tutorial;

/// <summary>The parts that cat and dog share, so that only ears, muzzle and tail tell them apart.</summary>
internal static class Pet
{
    public static readonly FourLegged Body = new(HalfLength: 0.55f, HalfHeight: 0.27f, Middle: 0.18f, LegRadius: 0.08f);

    /// <summary>Paints eyes, a muzzle of the given radius in a lighter or darker coat, and a nose.</summary>
    public static void PaintFace(Canvas canvas, Frame head, PerImageRandom random, Tensor coat, float muzzle)
    {
        var dark = random.Paint([Palette.Black]);
        canvas.Paint(Ellipse(head.At(0.08f, 0.13f), muzzle * 1.25f, muzzle), coat * 0.6f + random.Uniform(0.2f, 0.4f));
        canvas.Paint(Union(
            Circle(head.At(-0.08f, -0.06f), 0.05f),
            Circle(head.At(0.16f, -0.06f), 0.05f),
            Circle(head.At(0.09f, 0.09f), 0.05f)), dark);
    }
}
