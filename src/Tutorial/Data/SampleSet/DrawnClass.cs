namespace Tutorial;

/// <summary>Paints one thing for each image of a batch, facing right, within −1 … 1 of the frame.</summary>
internal delegate void Silhouette(Canvas canvas, Frame frame, PerImageRandom random);

/// <summary>One class of the sample set.</summary>
/// <param name="Silhouette">What it looks like.</param>
/// <param name="Tilt">The most that it is turned, in degrees.</param>
/// <param name="Places">Where it belongs.</param>
internal sealed record DrawnClass(Silhouette Silhouette, float Tilt, IReadOnlyList<Scene> Places)
{
    /// <summary>The ten classes, in the order of their labels.</summary>
    public static readonly IReadOnlyList<DrawnClass> All =
    [
        new(Airplane.Paint, 35, [Scene.Sky, Scene.Sky, Scene.Road]),
        new(Automobile.Paint, 12, [Scene.Road, Scene.Road, Scene.Meadow, Scene.Sand]),
        new(Bird.Paint, 20, [Scene.Sky, Scene.Meadow, Scene.Wood]),
        new(Cat.Paint, 15, [Scene.Room, Scene.Room, Scene.Meadow]),
        new(Deer.Paint, 12, [Scene.Meadow, Scene.Wood, Scene.Wood]),
        new(Dog.Paint, 15, [Scene.Room, Scene.Room, Scene.Meadow]),
        new(Frog.Paint, 20, [Scene.Wood, Scene.Meadow, Scene.Sand]),
        new(Horse.Paint, 12, [Scene.Meadow, Scene.Meadow, Scene.Sand]),
        new(Ship.Paint, 10, [Scene.Sea, Scene.Sea, Scene.Sea, Scene.Sky]),
        new(Truck.Paint, 12, [Scene.Road, Scene.Road, Scene.Meadow, Scene.Sand]),
    ];
}
