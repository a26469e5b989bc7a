namespace Tutorial;

/// <summary>A colour in sRGB.</summary>
internal readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public static Rgb Black => new(0, 0, 0);

    public static Rgb White => new(255, 255, 255);

    /// <summary>Linear in sRGB: share 0 gives <paramref name="first"/>, 1 gives <paramref name="second"/>.</summary>
    public static Rgb Between(Rgb first, Rgb second, double share)
    {
        byte Mix(byte a, byte b) => (byte)Math.Round(a + (b - a) * share);
        return new Rgb(Mix(first.Red, second.Red), Mix(first.Green, second.Green), Mix(first.Blue, second.Blue));
    }

    /// <summary>Black or white, whichever reads better on this colour (at least 4.5:1, WCAG 2.2 AA).</summary>
    public Rgb TextOn => Contrast(White) >= Contrast(Black) ? White : Black;

    /// <summary>As CSS writes it.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    // Relative luminance and contrast ratio: WCAG 2.2, "contrast ratio" and "relative luminance".
    private double Contrast(Rgb other)
    {
        var (lighter, darker) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
