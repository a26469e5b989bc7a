using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

/// <summary>What the compiler warns of: the lines are those that .NET Interactive's last tool showed for the same cells.</summary>
public sealed class WarningTests
{
    private readonly Notebook notebook = new();

    [Theory]
    [InlineData("string text = null;", "")]
    [InlineData(
        "#nullable enable\nstring text = null;",
        "(2,15): warning CS8625: Cannot convert null literal to non-nullable reference type.")]
    [InlineData(
        "#nullable enable\nstring? maybe = null;\nstring text = maybe;",
        "(3,15): warning CS8601: Possible null reference assignment.")]
    [InlineData(
        "#nullable enable\nstring? maybe = Environment.GetEnvironmentVariable(\"x\");\nint F() => maybe.Length;",
        "(3,12): warning CS8602: Dereference of a possibly null reference.")]
    [InlineData(
        "class P { public string? Name { get; set; } }",
        "(1,24): warning CS8632: The annotation for nullable reference types should only be used in code within a '#nullable' "
            + "annotations context.")]
    [InlineData("class A { int unused; }", "(1,15): warning CS0169: The field 'A.unused' is never used")]
    [InlineData(
        "class A { private int never; public int Get() => never; }",
        "(1,23): warning CS0649: Field 'A.never' is never assigned to, and will always have its default value 0")]
    [InlineData(
        "int q = 3;\nif (q == q) { }", "(2,5): warning CS1718: Comparison made to same variable; did you mean to compare something else?")]
    [InlineData("[Obsolete(\"do not\")] void Old() { }\nOld();", "(2,1): warning CS0618: 'Old()' is obsolete: 'do not'")]
    [InlineData("int F() { return 1; Console.WriteLine(); }", "(1,21): warning CS0162: Unreachable code detected")]
    [InlineData("void G() { int unusedLocal; }", "(1,16): warning CS0168: The variable 'unusedLocal' is declared but never used")]
    [InlineData(
        "static void Main() { }",
        "(1,13): warning CS7022: The entry point of the program is global code; ignoring 'Main()' entry point.")]
    [InlineData("#warning look here", "(1,10): warning CS1030: #warning: 'look here'")]
    [InlineData(
        "using System.IO; using System.IO;",
        "(1,24): warning CS0105: The using directive for 'System.IO' appeared previously in this namespace")]
    [InlineData("#pragma warning disable CS1030\n#warning look here", "")]
    [InlineData("#pragma warning disable\n#nullable enable\nstring text = null;", "")]
    [InlineData(
        "#pragma warning disable CS1030\n#warning a\n#pragma warning restore CS1030\n#warning b",
        "(4,10): warning CS1030: #warning: 'b'")]
    [InlineData("HTML(\"x\").ToString();", "")]
    public void A_warning_goes_to_the_error_stream_and_the_cell_succeeds(string cell, string warning)
    {
        var messages = notebook.Succeed(cell);

        Assert.Equal(
            warning.Length > 0 ? $"stderr:\n{warning}\n\n" : "",
            string.Concat(messages.Select(message => $"{message.Content["name"]}:{message.Text}")));
    }

    [Fact]
    public void Several_warnings_come_in_the_order_of_their_lines_in_one_message() => Assert.Equal(
        "\n(1,10): warning CS1030: #warning: 'one'\n\n(2,16): warning CS0168: The variable 'a' is declared but never used\n\n",
        Assert.Single(notebook.Succeed("#warning one\nvoid F() { int a; }")).Text);

    [Fact]
    public void A_warning_comes_before_what_the_cell_shows()
    {
        var messages = notebook.Succeed("Console.Write(1); display(2);\n#warning look\n3");

        Assert.Equal(
            [MessageType.Stream, MessageType.Stream, MessageType.DisplayData, MessageType.ExecuteResult],
            messages.Select(message => message.Type));
        Assert.Equal("stderr", messages[0].Content["name"]!.GetValue<string>());
    }

    [Fact]
    public void A_warning_is_shown_once_and_not_with_the_cells_after_it()
    {
        notebook.Succeed("#warning look\nint x = 1;");

        Assert.Empty(notebook.Succeed("int y = x;"));
    }

    [Fact]
    public void A_cell_that_throws_shows_its_warnings_first()
    {
        var messages = notebook.Run("#warning look\nthrow new Exception(\"boom\");");

        Assert.Equal("boom", notebook.Error?.Message);
        Assert.Equal("\n(1,10): warning CS1030: #warning: 'look'\n\n", Assert.Single(messages).Text);
    }

    [Fact]
    public void Of_a_cell_that_does_not_compile_only_the_errors_are_shown()
    {
        var messages = notebook.Run("#warning look\nundeclared();");

        Assert.Equal("(2,1): error CS0103: The name 'undeclared' does not exist in the current context", notebook.Error?.Message);
        Assert.Empty(messages);
    }

    [Fact]
    public void Each_piece_of_a_cell_warns_with_the_cells_own_lines() => Assert.Equal(
        "\n(2,10): warning CS1030: #warning: 'one'\n\n\n(4,10): warning CS1030: #warning: 'two'\n\n",
        string.Concat(notebook.Succeed("#!csharp\n#warning one\n#!csharp\n#warning two").Select(message => message.Text)));

    [Fact]
    public void A_warning_in_a_loaded_file_names_it()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "loaded.csx");
        File.WriteAllText(file, "#warning from the file\n");

        Assert.Equal(
            $"\n{file}(1,10): warning CS1030: #warning: 'from the file'\n\n",
            Assert.Single(notebook.Succeed($"#load \"{file}\"")).Text);
    }

    [Fact]
    public void A_cell_of_nothing_but_directives_warns_too() => Assert.Contains(
        "warning CS1030: #warning: 'only'", Assert.Single(notebook.Succeed("#warning only\n// nothing else"))
            .Text, StringComparison.Ordinal);
}
