using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class PackageTests : IDisposable
{
    private readonly Feed feed = new();
    private readonly Notebook notebook;

    public PackageTests() => notebook = new Notebook(feed.Restorer());

    public void Dispose() => feed.Dispose();

    [Fact]
    public void A_package_is_usable_from_the_line_that_names_it_on()
    {
        feed.AddLibrary("PlainOne", "1.2.3", Text("one"));
        Assert.Equal("one", notebook.Value("#r \"nuget: PlainOne, 1.2.3\"\nPlainOne.Text"));
        Assert.Equal("one", notebook.Value("PlainOne.Text"));
    }

    [Fact]
    public void What_was_installed_is_shown()
    {
        feed.AddLibrary("ShownOne", "1.2.3", Text("one"));
        var shown = Assert.Single(notebook.Succeed("#r \"nuget: ShownOne, 1.2.3\""));
        Assert.Equal(MessageType.DisplayData, shown.Type);
        Assert.Contains("<strong>Installed Packages</strong><ul><li><span>ShownOne, 1.2.3</span></li></ul>", shown.Data("text/html"), StringComparison.Ordinal);
    }

    private static string Text(string text, string type = "PlainOne") => $"public static class {type} {{ public static string Text => \"{text}\"; }}";
}
