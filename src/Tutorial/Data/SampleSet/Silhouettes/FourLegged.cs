using static TorchSharp.torch;
using static Tutorial.SignedDistance;

namespace Tutorial;

/// <summary>What cat, dog, deer and horse have in common: a long body on four legs, the far pair in shadow.</summary>
/// <param name="HalfLength">Half the body's length.</param>
/// <param name="HalfHeight">Half the body's height.</param>
/// <param name="Middle">How low the middle of the body lies.</param>
/// <param name="LegRadius">Half a leg's width.</param>
internal sealed record FourLegged(float HalfLength, float HalfHeight, float Middle, float LegRadius)
{
    private const float Ground = 0.85f;

    public void Paint(Canvas canvas, Frame frame, PerImageRandom random, Tensor coat)
    {
        var hip = Middle + HalfHeight * 0.3f;
        canvas.Paint(Union(Leg(-0.55f), Leg(0.75f)), coat * 0.65f);
        canvas.Paint(Union(Leg(-0.8f), Leg(0.5f), Ellipse(frame.At(0, Middle), HalfLength, HalfHeight)), coat);

        Tensor Leg(float place)
        {
            var joint = frame.At(place * HalfLength, hip).Turned(random.Uniform(-18, 18));
            return Capsule(joint, (0, 0), (0, Ground - hip - LegRadius), LegRadius);
        }
    }
}
