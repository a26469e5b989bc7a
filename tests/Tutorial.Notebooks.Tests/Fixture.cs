namespace Tutorial.Notebooks.Tests;

/// <summary>The tiny notebooks of <c>tests/fixtures</c>, one per behaviour.</summary>
internal static class Fixture
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "fixtures", name);

    public static string Text(string name) => File.ReadAllText(Path(name));
}
