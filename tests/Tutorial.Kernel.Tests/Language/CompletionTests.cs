namespace Tutorial.Kernel.Tests;

public sealed class CompletionTests
{
    private readonly Editor editor = new();

    [Theory]
    [InlineData("Console.Wri|", "Write", "WriteLine")]
    [InlineData("using System.Te|", "Text")]
    [InlineData("wh|", "while")]
    [InlineData("Console.Write(Math.Flo|", "Floor")]
    [InlineData("(await Task.FromResult(\"x\")).Len|", "Length")]
    [InlineData("new[] { 1 }.SelectM|", "SelectMany")]
    [InlineData("var numbers = new List<int>();\nnumbers.RemoveAl|", "RemoveAll")]
    [InlineData("numbe|\nint numbers = 1;", "numbers")]
    [InlineData("$\"{DateTime.UtcN|}\"", "UtcNow")]
    [InlineData("Javasc|", "Javascript")]
    [InlineData("new Dictionar|", "Dictionary", "DictionaryBase", "DictionaryEntry")]
    [InlineData("// a comment; Cons|")]
    [InlineData("\"in a string; Cons|\"")]
    [InlineData("Undeclared.|")]
    public void What_can_be_written_is_offered(string cell, params string[] offered) => Assert.Equal(offered, editor.Complete(cell));

    [Fact]
    public void An_empty_cell_offers_types_and_keywords() => Assert.Superset(
        new HashSet<string> { "Console", "await", "var", "display" }, editor.Complete("|").ToHashSet());

    [Fact]
    public void What_an_earlier_cell_declared_is_offered()
    {
        editor.Run("var weights = new[] { 1.5 }; double Loss(double guess) => guess; class Layer { public int Units; }");
        editor.Run("// a cell between");
        Assert.Equal(["weights"], editor.Complete("weig|"));
        Assert.Equal(["Loss"], editor.Complete("Los|"));
        Assert.Equal(["Units"], editor.Complete("new Layer().Uni|"));
    }

    [Fact]
    public void A_variable_that_was_declared_anew_has_its_new_members()
    {
        editor.Run("int x = 1;");
        Assert.Empty(editor.Complete("x.Trim|"));
        editor.Run("string x = \"text\";");
        Assert.Equal(["Trim", "TrimEnd", "TrimStart"], editor.Complete("x.Trim|"));
    }

    [Fact]
    public void Nothing_of_a_cell_that_did_not_compile_is_offered()
    {
        editor.FailToCompile("int unknownYet = ;");
        Assert.Empty(editor.Complete("unknownY|"));
    }

    [Fact]
    public void Using_directives_of_earlier_cells_count()
    {
        Assert.Empty(editor.Complete("File.ReadAllByt|"));
        editor.Run("using System.IO;");
        Assert.Equal(["ReadAllBytes", "ReadAllBytesAsync"], editor.Complete("File.ReadAllByt|"));
    }

    [Fact]
    public void Types_of_a_referenced_assembly_are_offered_once_the_reference_ran_and_not_looked_at_before()
    {
        using var folder = new TemporaryFolder();
        folder.Enter();
        Library.Compile(
            folder.Path,
            "ToComplete",
            "namespace Shapes { public static class Circle { public static double Area(double radius) => radius; } }");
        Assert.Empty(editor.Complete("#r \"ToComplete.dll\"\nShapes.Circle.Ar|"));
        editor.Run("#r \"ToComplete.dll\"\nusing Shapes;");
        Assert.Equal(["Area"], editor.Complete("Circle.Ar|"));
    }

    [Fact]
    public void What_a_loaded_script_declares_is_offered_once_it_ran()
    {
        using var folder = new TemporaryFolder();
        folder.Enter();
        folder.Write("script.csx", "var fromTheScript = 1;");
        Assert.Empty(editor.Complete("#load \"script.csx\"\nfromTheScr|"));
        editor.Run("#load \"script.csx\"\nvar own = 2;");
        Assert.Equal(["fromTheScript"], editor.Complete("fromTheScr|"));
        Assert.Equal(["own"], editor.Complete("ow|"));
    }

    [Theory]
    [InlineData("#r \"|\"")]
    [InlineData("#r \"|")]
    [InlineData("#r \"/|\"")]
    [InlineData("#load \"|\"")]
    [InlineData("#load \"|")]
    [InlineData("  #load \"/|\nConsole")]
    [InlineData("#!import |")]
    public void No_folder_of_the_machine_is_listed(string cell) => Assert.Empty(editor.Complete(cell));

    [Fact]
    public void Letters_may_be_of_the_other_case_and_those_of_the_same_come_first()
    {
        editor.Run("int consoleWidth = 80;");
        Assert.Equal("consoleWidth", editor.Complete("cons|")[0]);
        Assert.Contains("Console", editor.Complete("cons|"));
    }

    [Fact]
    public void When_no_name_begins_so_those_that_have_it_inside_are_offered() =>
        Assert.Equal(["ReadLine", "WriteLine"], editor.Complete("Console.line|"));

    [Theory]
    [InlineData("Math.Cop|", "Math.CopySign")]
    [InlineData("Math.Cop|ySi", "Math.CopySign")]
    [InlineData("Math.Cop|(1, 2)", "Math.CopySign(1, 2)")]
    [InlineData("var s = \"😀\"; Math.Cop|", "var s = \"😀\"; Math.CopySign")]
    [InlineData("\r\n\r\nMath.Cop|\r\n1", "\r\n\r\nMath.CopySign\r\n1")]
    [InlineData("#!time\r\n#!csharp\r\nMath.Cop|\r\n#!html\r\n<b>", "#!time\r\n#!csharp\r\nMath.CopySign\r\n#!html\r\n<b>")]
    [InlineData("#!ti|", "#!time")]
    [InlineData("#!ti|me", "#!time")]
    [InlineData("1\n#!MERM|\n2", "1\n#!mermaid\n2")]
    [InlineData("#!html\n<b>\n#!cs|", "#!html\n<b>\n#!csharp")]
    public void A_choice_replaces_the_word_at_the_cursor(string cell, string completed) =>
        Assert.Equal(completed, editor.CompleteWhole(cell));

    [Fact]
    public void A_name_that_is_a_keyword_is_escaped()
    {
        editor.Run("int @event = 1;");
        Assert.Equal("@event", editor.Complete("Console.Write(even|")[0]);
        Assert.Equal("@event", editor.Complete("Console.Write(@even|")[0]);
    }

    [Fact]
    public void An_overriding_member_is_written_whole() => Assert.Equal(
        "class A\n{\n    public override string ToString()\n    {\n        return base.ToString();\n    }\n}",
        editor.CompleteWhole("class A\n{\n    override ToStr|\n}"));

    [Theory]
    [InlineData("#!html\n<b title=|")]
    [InlineData("#!markdown\nConsole.|")]
    [InlineData("#!markdown\n#!ti|")]
    [InlineData("#!javascript\nConsole.|")]
    [InlineData("#!time |")]
    [InlineData("|#!time")]
    [InlineData("#!nosuch|")]
    public void What_is_not_CSharp_offers_nothing(string cell) => Assert.Empty(editor.Complete(cell));

    [Theory]
    [InlineData("#!|")]
    [InlineData("1\n#|!")]
    public void After_the_sign_of_a_directive_all_are_offered(string cell) => Assert.Equal(
        Directive.Names.Concat(CellParser.LanguageNames).Select(name => "#!" + name).ToHashSet(), editor.Complete(cell).ToHashSet());

    [Theory]
    [InlineData("#!time\n|")]
    [InlineData("#!html\n<b>\n#!csharp\n|")]
    public void An_empty_line_behind_a_directive_is_CSharp(string cell) => Assert.Contains("Console", editor.Complete(cell));

    [Theory]
    [InlineData("Consol|", "class")]
    [InlineData("Console.WriteLin|", "method")]
    [InlineData("\"\".Lengt|", "property")]
    [InlineData("forea|", "keyword")]
    [InlineData("System.Tex|", "module")]
    [InlineData("DayOfWeek.Mon|", "enumMember")]
    [InlineData("#!tim|", "keyword")]
    public void Each_choice_says_what_it_is(string cell, string kind) => Assert.Equal(kind, editor.KindOfFirst(cell));
}
