namespace Tutorial;

/// <summary>The colours that things are drawn in, before each image varies them.</summary>
internal static class Palette
{
    public static readonly Paint Black = new(0.10f, 0.10f, 0.11f);
    public static readonly Paint White = new(0.90f, 0.89f, 0.87f);
    public static readonly Paint Tyre = new(0.09f, 0.09f, 0.10f);
    public static readonly Paint Glass = new(0.30f, 0.40f, 0.48f);
    public static readonly Paint Beak = new(0.88f, 0.58f, 0.16f);
    public static readonly Paint Horn = new(0.72f, 0.62f, 0.46f);
    public static readonly Paint Lamp = new(0.95f, 0.85f, 0.50f);

    /// <summary>Coats of cats and dogs.</summary>
    public static readonly Paint[] Pets =
    [
        new(0.45f, 0.30f, 0.18f), new(0.72f, 0.56f, 0.38f), new(0.15f, 0.14f, 0.14f), new(0.86f, 0.84f, 0.80f), new(0.50f, 0.49f, 0.48f),
        new(0.76f, 0.46f, 0.20f),
    ];

    /// <summary>Coats of deer.</summary>
    public static readonly Paint[] Deer = [new(0.55f, 0.37f, 0.20f), new(0.66f, 0.48f, 0.30f), new(0.42f, 0.31f, 0.22f)];

    /// <summary>Coats of horses.</summary>
    public static readonly Paint[] Horses =
        [new(0.42f, 0.24f, 0.13f), new(0.16f, 0.13f, 0.12f), new(0.84f, 0.82f, 0.78f), new(0.58f, 0.40f, 0.24f), new(0.47f, 0.45f, 0.44f)];

    /// <summary>Skins of frogs.</summary>
    public static readonly Paint[] Frogs = [new(0.36f, 0.56f, 0.18f), new(0.46f, 0.46f, 0.20f), new(0.45f, 0.34f, 0.20f), new(
        0.20f,
        0.45f,
        0.25f)];

    /// <summary>Feathers.</summary>
    public static readonly Paint[] Feathers =
    [
        new(0.48f, 0.36f, 0.25f), new(0.20f, 0.20f, 0.23f), new(0.80f, 0.79f, 0.76f), new(0.25f, 0.42f, 0.68f), new(0.75f, 0.26f, 0.20f),
        new(0.82f, 0.70f, 0.25f), new(0.50f, 0.51f, 0.52f),
    ];

    /// <summary>Paint of cars, trucks and ships.</summary>
    public static readonly Paint[] Paints =
    [
        new(0.74f, 0.14f, 0.13f), new(0.16f, 0.30f, 0.62f), new(0.88f, 0.88f, 0.87f), new(0.62f, 0.63f, 0.65f), new(0.12f, 0.12f, 0.14f),
        new(0.86f, 0.70f, 0.16f), new(0.18f, 0.45f, 0.28f), new(0.80f, 0.42f, 0.15f),
    ];

    /// <summary>Skins of airplanes.</summary>
    public static readonly Paint[] Metals =
        [new(0.90f, 0.90f, 0.91f), new(0.70f, 0.72f, 0.75f), new(0.45f, 0.48f, 0.52f), new(0.28f, 0.32f, 0.36f), new(0.75f, 0.25f, 0.22f)];
}
