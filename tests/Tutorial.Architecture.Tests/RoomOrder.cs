namespace Tutorial.Architecture.Tests;

/// <summary>
/// A project's rooms, from the ground up: what a file in one of them uses lies in the same room or in one that is listed before it.
/// </summary>
/// <param name="Project">The assembly, and the folder's name under <c>src</c>.</param>
/// <param name="Rooms">
/// Folders, relative to the project's, with "/". A folder belongs to the room with the longest name that it starts with, so Training/Fast
/// is a room of its own beside Training.
/// </param>
internal sealed record RoomOrder(string Project, params string[] Rooms)
{
    /// <summary>The projects whose rooms are in order.</summary>
    public static IReadOnlyList<RoomOrder> All { get; } =
    [
        new(
            "Tutorial",
            "Text", "Files", "Host", "Tensors", "Images", "Data", "Models", "Training/Fast", "Evaluation", "Training",
            "Training/Search", "Results", "ByHand",
            "Displays/Drawing", "Displays/Tensors", "Displays/Charts/Static", "Displays/Charts", "Displays/Confusion",
            "Displays/Predictions", "Displays/Models", "Displays/Graphs", "Displays/Widgets", "Displays/Live", "Exercises", "Lessons"),
        new("Tutorial.Jupyter", "Messages", "Connection", "KernelSpecs", "Installation", "Server", "Client"),
        new(
            "Tutorial.Kernel",
            "Protocol", "Output", "Input", "Interrupt", "Interactive", "Console", "Packages", "References", "Session", "Cells/Parsing",
            "Cells/Directives", "Cells/Sharing", "Cells", "Language", "Requests", "Process"),
        new("Tutorial.Notebooks", "Execution/Parameters", "Execution", "Checks", "Reports", "Caching"),
        new("Tutorial.Cli", "Data", "Context", "Running", "Checking", "Results", "Commands"),
    ];

    /// <summary>How high a file stands: the place of its room in the order.</summary>
    /// <param name="path">The file, relative to the project's folder, with "/".</param>
    /// <returns>From 0, or -1 where the file is in no room.</returns>
    public int LevelOf(string path)
    {
        var level = -1;
        for (var room = 0; room < Rooms.Length; room++)
        {
            if (path.StartsWith(Rooms[room] + "/", StringComparison.Ordinal) && (level < 0 || Rooms[room].Length > Rooms[level].Length))
                level = room;
        }

        return level;
    }
}
