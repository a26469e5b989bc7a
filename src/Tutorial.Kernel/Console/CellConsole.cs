namespace Tutorial.Kernel;

/// <summary>
/// The process's console, which stands for the cell that uses it. A cell may put readers and writers of its own in its place; the next
/// cell gets it back.
/// </summary>
internal static class CellConsole
{
    private static (TextReader In, TextWriter Out, TextWriter Error)? ofCells;

    /// <summary>From now on cells have the console; what is written before the first goes where it went until now.</summary>
    internal static void Install()
    {
        Console.SetIn(new CellConsoleReader());
        Console.SetOut(new CellConsoleWriter(StreamName.Stdout, Console.Out));
        Console.SetError(new CellConsoleWriter(StreamName.Stderr, Console.Error));
        ofCells = (Console.In, Console.Out, Console.Error);
    }

    /// <summary>Undoes what cells did by <c>Console.SetIn</c>, <c>SetOut</c> and <c>SetError</c>; without <see cref="Install"/>, nothing.</summary>
    internal static void Restore()
    {
        if (ofCells is var (input, output, error))
        {
            Console.SetIn(input);
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
