using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class VariableListTests
{
    private readonly Notebook notebook = new();

    [Fact]
    public void Who_names_the_variables_in_the_order_of_their_declaration()
    {
        notebook.Succeed("int first = 1; string second = \"b\";\nvoid Method() { }\nclass Type { public int Field; }\nconst int Constant = 1;");
        notebook.Succeed("using System.IO;");
        notebook.Succeed("int.TryParse(\"5\", out var third);");
        notebook.Fail("var fourth = 4; throw new Exception();");
        Assert.Equal("first\nsecond\nthird\nfourth", Who());
    }

    [Fact]
    public void Of_variables_with_one_name_the_latest_counts()
    {
        notebook.Succeed("int x = 1; int y = 2;");
        notebook.Succeed("string x = \"new\";");
        Assert.Equal("y\tint\t2\nx\tstring\tnew", Whos().Data("text/plain"));
    }

    [Fact]
    public void Whos_shows_values_as_they_are_now()
    {
        notebook.Succeed("int x = 1;");
        notebook.Succeed("x = 7;");
        Assert.Equal("x\tint\t7", Whos().Data("text/plain"));
    }

    [Fact]
    public void Whos_writes_types_as_CSharp_does()
    {
        notebook.Succeed("var list = new List<(int Count, string Name)>(); int? none = null;");
        var lines = Whos().Data("text/plain")!;
        Assert.Contains("list\tList<(int Count, string Name)>\t", lines, StringComparison.Ordinal);
        Assert.Contains("none\tint?\t<null>", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void Whos_is_a_table_in_which_nothing_is_markup()
    {
        notebook.Succeed("var x = \"<b>\";");
        var html = Whos().Data("text/html")!;
        Assert.Contains("<td>x</td><td>string</td><td><pre>&lt;b&gt;</pre></td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_variables_that_is_what_is_said()
    {
        Assert.Contains("no variables", Who(), StringComparison.Ordinal);
        Assert.Contains("no variables", Whos().Data("text/plain"), StringComparison.Ordinal);
    }

    private string Who() => Assert.Single(notebook.Succeed("#!who"), message => message.Type == MessageType.DisplayData).Data("text/plain")!;

    private Published Whos() => Assert.Single(notebook.Succeed("#!whos"));
}
