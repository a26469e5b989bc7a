namespace Tutorial;

/// <summary>What cars and trucks roll on.</summary>
internal static class Wheels
{
    /// <summary>Paints wheels of the given radius, with their hubs, at these places of the ground line.</summary>
    public static void Paint(Canvas canvas, Frame frame, PerImageRandom random, float radius, float y, params ReadOnlySpan<float> places)
    {
        foreach (var x in places)
        {
            var wheel = frame.At(x, y);
            canvas.Paint(SignedDistance.Circle(wheel, radius), random.Paint([Palette.Tyre], 0.05f));
            canvas.Paint(SignedDistance.Circle(wheel, radius * 0.45f), random.Paint([Palette.White], 0.2f));
        }
    }
}
