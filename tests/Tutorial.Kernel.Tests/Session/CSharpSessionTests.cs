using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class CSharpSessionTests
{
    private readonly Notebook notebook = new();

    [Fact]
    public void A_later_cell_sees_what_an_earlier_one_declared()
    {
        notebook.Succeed("var a = \"1\"; string Twice(string text) => text + text; record Pair(string Left);");
        Assert.Equal("11", notebook.Value("new Pair(Twice(a)).Left"));
    }

    [Fact]
    public void A_variable_can_be_declared_anew_with_another_type()
    {
        notebook.Succeed("int x = 1;");
        notebook.Succeed("string x = \"text\";");
        Assert.Equal("text", notebook.Value("x"));
    }

    [Fact]
    public void Using_directives_persist()
    {
        notebook.Succeed("using System.IO;");
        Assert.Equal("b", notebook.Value("Path.GetFileName(\"a/b\")"));
    }

    [Fact]
    public void System_IO_is_not_imported_by_default() =>
        Assert.Contains("CS0103", notebook.Fail("Path.GetFileName(\"a\")").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("new StringBuilder().Append('x').ToString()")]
    [InlineData("string.Concat(new List<string> { \"x\" }.Where(text => text != \"\"))")]
    [InlineData("await Task.FromResult(\"x\")")]
    [InlineData("((IEnumerable)new[] { \"x\" }).Cast<string>().Single()")]
    [InlineData("HTML(\"x\").ToString()")]
    public void The_default_imports_are_there(string cell) => Assert.Equal("x", notebook.Value(cell));

    [Theory]
    [InlineData("using System.Net.Http; new HttpClient().GetType().Name", "HttpClient")]
    [InlineData("using System.Text.Json; JsonSerializer.Serialize(\"x\")", "\"x\"")]
    [InlineData("using System.Xml.Linq; new XElement(\"x\").ToString()", "<x />")]
    [InlineData("using System.Numerics; BigInteger.Pow(2, 100).ToString()", "1267650600228229401496703205376")]
    public void All_of_dotnet_is_referenced(string cell, string value) => Assert.Equal(value, notebook.Value(cell));

    [Theory]
    [InlineData("class Boxed { public string Text { get; set => field = value + \"!\"; } = \"\"; } new Boxed { Text = \"x\" }.Text", "x!")]
    [InlineData("string text = null; text?.ToString() ?? \"none\"", "none")]
    [InlineData("unsafe { int x = 5; int* p = &x; *p = 6; } \"unsafe\"", "unsafe")]
    [InlineData("List<string> xs = [\"a\", .. new[] { \"b\" }]; string.Join(\",\", xs)", "a,b")]
    [InlineData("class Box { public string Text; } Box box = new(); box?.Text = \"set\"; box.Text", "set")]
    public void The_language_is_CSharp_14_and_unsafe_code_is_allowed(string cell, string value) =>
        Assert.Equal(value, notebook.Value(cell));

    [Theory]
    [InlineData("1 + 1", true)]
    [InlineData("return 42;", true)]
    [InlineData("if (true) { return 42; }", true)]
    [InlineData("await Task.FromResult(1)", true)]
    [InlineData("(string)null", true)]
    [InlineData("return;", false)]
    [InlineData("var x = 1;", false)]
    [InlineData("int F() { return 3; }", false)]
    [InlineData("Func<int> f = () => { return 3; };", false)]
    [InlineData("Console.Write(\"\")", false)]
    [InlineData("await Task.CompletedTask", false)]
    [InlineData("// nothing", false)]
    [InlineData("using System.IO;", false)]
    public void A_last_expression_or_a_return_is_the_value(string cell, bool hasValue) =>
        Assert.Equal(hasValue, notebook.Succeed(cell).Any(message => message.Type == MessageType.ExecuteResult));

    [Fact]
    public void A_cell_that_does_not_compile_names_place_and_error_and_runs_nothing()
    {
        var messages = notebook.Run("Console.Write(1);\nint x = undeclared;\ny;");
        Assert.Empty(messages);
        Assert.Equal("CompilationError", notebook.Error!.Name);
        Assert.Equal(
            ["(2,9): error CS0103: The name 'undeclared' does not exist in the current context",
             "(3,1): error CS0103: The name 'y' does not exist in the current context",
             "(3,1): error CS0201: Only assignment, call, increment, decrement, await, and new object expressions can be used as a "
                 + "statement"],
            notebook.Error.Traceback);
    }

    [Fact]
    public void Lines_behind_a_directive_are_counted_from_the_top_of_the_cell() =>
        Assert.StartsWith("(3,1): error", notebook.Fail("#!time\n\nundeclared").Message, StringComparison.Ordinal);

    [Fact]
    public void A_warning_is_no_error() => notebook.Succeed("#warning look here\nint unused;");

    [Fact]
    public void A_failed_cell_leaves_earlier_variables_and_forgets_its_usings()
    {
        notebook.Succeed("var kept = \"kept\";");
        notebook.Fail("using System.IO; int x = ;");
        notebook.Fail("using System.IO; throw new Exception();");
        Assert.Contains("CS0103", notebook.Fail("Path.GetFileName(\"a\")").Message, StringComparison.Ordinal);
        Assert.Equal("kept", notebook.Value("kept"));
    }

    [Fact]
    public void What_a_cell_declared_before_it_threw_is_kept()
    {
        notebook.Fail("var reached = \"yes\"; throw new Exception();");
        Assert.Equal("yes", notebook.Value("reached"));
    }

    [Fact]
    public void Many_cells_build_on_each_other()
    {
        notebook.Succeed("int n = 0;");
        for (var cell = 0; cell < 30; cell++)
        {
            notebook.Succeed(cell % 3 == 0 ? "// nothing" : "n++;");
        }

        Assert.Equal("20", notebook.Value("n.ToString()"));
    }

    [Fact]
    public void Deep_recursion_in_a_cell_is_possible()
    {
        Exception? failure = null;
        var thread = new Thread(
            () => failure = Record.Exception(() => notebook.Succeed("int Depth(int n) => n == 0 ? 0 : 1 + Depth(n - 1);\nDepth(100_000)")),
            64 << 20);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
