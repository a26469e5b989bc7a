namespace Tutorial;

/// <summary>A place: what is above its horizon and below, each shading from one colour into another.</summary>
/// <param name="Top">The colour at the top edge.</param>
/// <param name="AboveHorizon">The colour just above the horizon.</param>
/// <param name="BelowHorizon">The colour just below the horizon.</param>
/// <param name="Bottom">The colour at the bottom edge.</param>
/// <param name="Horizon">Where the horizon lies on average: −1 the top edge, 1 the bottom edge.</param>
internal sealed record Scene(Paint Top, Paint AboveHorizon, Paint BelowHorizon, Paint Bottom, float Horizon)
{
    public static readonly Scene Sky =
        new(new(0.30f, 0.50f, 0.80f), new(0.65f, 0.78f, 0.92f), new(0.72f, 0.80f, 0.90f), new(0.80f, 0.84f, 0.88f), 0.6f);

    public static readonly Scene Meadow =
        new(new(0.55f, 0.70f, 0.88f), new(0.78f, 0.84f, 0.88f), new(0.45f, 0.58f, 0.26f), new(0.30f, 0.44f, 0.16f), -0.2f);

    public static readonly Scene Sea =
        new(new(0.50f, 0.66f, 0.86f), new(0.80f, 0.85f, 0.90f), new(0.24f, 0.42f, 0.56f), new(0.12f, 0.26f, 0.40f), 0.1f);

    public static readonly Scene Road =
        new(new(0.62f, 0.70f, 0.78f), new(0.58f, 0.60f, 0.56f), new(0.48f, 0.48f, 0.48f), new(0.34f, 0.34f, 0.35f), 0.1f);

    public static readonly Scene Wood =
        new(new(0.16f, 0.26f, 0.12f), new(0.28f, 0.38f, 0.18f), new(0.40f, 0.36f, 0.22f), new(0.30f, 0.26f, 0.14f), 0.0f);

    public static readonly Scene Room =
        new(new(0.72f, 0.66f, 0.58f), new(0.64f, 0.57f, 0.48f), new(0.46f, 0.34f, 0.26f), new(0.36f, 0.26f, 0.20f), 0.2f);

    public static readonly Scene Sand =
        new(new(0.78f, 0.80f, 0.82f), new(0.84f, 0.80f, 0.72f), new(0.76f, 0.68f, 0.52f), new(0.62f, 0.53f, 0.38f), -0.1f);

    public static readonly IReadOnlyList<Scene> All = [Sky, Meadow, Sea, Road, Wood, Room, Sand];
}
