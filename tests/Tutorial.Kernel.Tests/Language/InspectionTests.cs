namespace Tutorial.Kernel.Tests;

public sealed class InspectionTests
{
    private const string Documented = """
        /// <summary>How far <c>guess</c> is from <paramref name="truth"/>, see <see cref="System.Math.Abs(double)"/>.</summary>
        /// <param name="guess">What the <see cref="List{T}">net</see> says.</param>
        /// <param name="truth">What is so.</param>
        /// <returns>The distance.</returns>
        /// <remarks>Never negative.</remarks>
        double Loss(double guess, double truth = 0) => Math.Abs(guess - truth);
        """;

    private readonly Editor editor = new();

    [Theory]
    [InlineData("int count = 1;\ncou|nt")]
    [InlineData("int count = 1;\ncount|")]
    [InlineData("int count = 1;\n|count")]
    [InlineData("int count = 1;\nConsole.Write(count|)")]
    public void The_name_at_the_cursor_or_just_before_it_is_explained(string cell) =>
        Assert.Equal("(field) int count", editor.Inspect(cell)?.Plain);

    [Fact]
    public void What_an_earlier_cell_declared_is_explained_with_its_documentation()
    {
        editor.Run(Documented);
        Assert.Equal(
            """
            double Loss(double guess, [double truth = 0])

            How far guess is from truth, see Math.Abs(double).

              guess: What the net says.
              truth: What is so.

            Returns:
              The distance.
            """,
            editor.Inspect("Los|s(1)")?.Plain);
    }

    [Fact]
    public void Remarks_are_given_to_who_asks_for_detail()
    {
        editor.Run(Documented);
        Assert.DoesNotContain("Never negative.", editor.Inspect("Loss|")!.Plain, StringComparison.Ordinal);
        Assert.Contains("Never negative.", editor.Inspect("Loss|", withRemarks: true)!.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_shows_code_as_code_and_text_as_it_is()
    {
        editor.Run(
            "/// <summary>A *list* of &lt;b&gt; and a_b_c.</summary>\n/// <param name=\"x\">One of `[1]`.</param>\nint F(int x) => x;");
        Assert.Equal(
            """
            ```csharp
            int F(int x)
            ```

            A \*list\* of \<b\> and a\_b\_c.

            - `x`: One of \`\[1\]\`.
            """,
            editor.Inspect("F|")?.Markdown);
    }

    [Theory]
    [InlineData("var| x = 1.5;", "readonly struct System.Double")]
    [InlineData("string| x;", "class System.String")]
    [InlineData("foreach (var letter in \"text\") { letter| }", "(local variable) char letter")]
    [InlineData("#!time\nstring| x;\n#!html\n<b>", "class System.String")]
    [InlineData("class Layer { public int Units; }\nnew Layer().Units|", "(field) int Layer.Units")]
    public void Types_are_told(string cell, string begin) =>
        Assert.StartsWith(begin, editor.Inspect(cell)?.Plain, StringComparison.Ordinal);

    [Theory]
    [InlineData("|")]
    [InlineData("undeclared|")]
    [InlineData("1 + |1")]
    [InlineData("// Console|")]
    [InlineData("\"Console|\"")]
    [InlineData("#!html\nConsole|")]
    [InlineData("#!time|")]
    [InlineData("undeclared(|")]
    [InlineData("Console.WriteLine(1)|")]
    [InlineData("Console.WriteLine(1); |")]
    [InlineData("Console.WriteLine(() => { | })")]
    [InlineData("int x = (|1 + 2);")]
    public void Of_what_is_unknown_nothing_is_said(string cell) => Assert.Null(editor.Inspect(cell));

    [Fact]
    public void Dotnet_is_explained_where_an_SDK_has_its_documentation()
    {
        Assert.SkipUnless(HasFrameworkDocumentation(), "This machine's .NET has no packs folder; its documentation comes with an SDK.");
        Assert.Contains(
            "Represents the standard input, output, and error streams",
            editor.Inspect("Console|")!.Plain,
            StringComparison.Ordinal);
        Assert.Contains("Represents a strongly typed list of objects", editor.Inspect("List|<int> x;")!.Plain, StringComparison.Ordinal);
        Assert.Contains("  value: The value to write.", editor.Inspect("Console.WriteLine|(1)")!.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_referenced_assembly_is_explained_by_the_file_beside_it()
    {
        using var folder = new TemporaryFolder();
        folder.Enter();
        Library.Compile(folder.Path, "WithWords", "public static class Greeting { public static string Of(string name) => name; }");
        folder.Write("WithWords.xml", """
            <doc><members><member name="M:Greeting.Of(System.String)">
              <summary>Greets.</summary><param name="name">Whom.</param>
            </member></members></doc>
            """);
        editor.Run("#r \"WithWords.dll\"");
        Assert.Equal("string Greeting.Of(string name)\n\nGreets.\n\n  name: Whom.", editor.Inspect("Greeting.Of|")?.Plain);
    }

    [Theory]
    [InlineData("this is no XML")]
    [InlineData("<doc><members><member name=\"M:Broken.Of\"><summary>")]
    [InlineData("<!DOCTYPE doc [<!ENTITY e SYSTEM \"/etc/passwd\">]><doc><member name=\"M:Broken.Of\">&e;</member></doc>")]
    public void A_documentation_file_that_is_broken_leaves_the_signature(string content)
    {
        using var folder = new TemporaryFolder();
        folder.Enter();
        Library.Compile(folder.Path, "BrokenWords", "public static class Broken { public static void Of() { } }");
        folder.Write("BrokenWords.xml", content);
        editor.Run("#r \"BrokenWords.dll\"");
        Assert.Equal("void Broken.Of()", editor.Inspect("Broken.Of|")?.Plain);
    }

    private static bool HasFrameworkDocumentation() => Directory.Exists(Path.Combine(
        Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
}
