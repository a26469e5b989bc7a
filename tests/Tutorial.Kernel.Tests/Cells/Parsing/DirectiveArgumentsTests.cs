namespace Tutorial.Kernel.Tests;

public sealed class DirectiveArgumentsTests
{
    private static readonly DirectiveUsage Usage = new("#!try --name NAME [--flag] THING", ["--name", "--other"], ["--flag"], Positional: 1);

    [Theory]
    [InlineData("x --name y", "x", "y")]
    [InlineData("  --name  y   x  ", "x", "y")]
    [InlineData("--name \"two words\" \"x y\"", "x y", "two words")]
    [InlineData("--name https://example.com/a?b=c x", "x", "https://example.com/a?b=c")]
    [InlineData("--name C:\\folder\\ x", "x", "C:\\folder\\")]
    [InlineData("--name -1 x", "x", "-1")]
    [InlineData("--name \"\" x", "x", "")]
    [InlineData("--name \"--name\" x", "x", "--name")]
    [InlineData("--name @ x@y.z", "x@y.z", "@")]
    public void Words_and_quoted_texts_are_values(string line, string positional, string name)
    {
        var arguments = new DirectiveArguments(Usage, line);
        Assert.Equal(positional, Assert.IsType<DirectiveValue.Text>(Assert.Single(arguments.Positional)).Value);
        Assert.Equal(name, Assert.IsType<DirectiveValue.Text>(arguments.Required("--name")).Value);
        Assert.False(arguments.Has("--flag"));
        Assert.Null(arguments.Option("--other"));
    }

    [Fact]
    public void A_flag_takes_no_value()
    {
        var arguments = new DirectiveArguments(Usage, "--flag x");
        Assert.True(arguments.Has("--flag"));
        Assert.Equal(new DirectiveValue.Text("x", IsQuoted: false), arguments.Positional[0]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1, 2, {\"a\": \"] }\"}]")]
    [InlineData("{ \"key with 😀\" : [ ] }")]
    public void Json_is_a_value_with_its_spaces(string json)
    {
        var arguments = new DirectiveArguments(Usage, $"--name {json} x");
        Assert.Equal(new DirectiveValue.Json(json), arguments.Required("--name"));
        Assert.Single(arguments.Positional);
    }

    [Fact]
    public void What_only_begins_as_json_is_a_word() =>
        Assert.Equal(new DirectiveValue.Text("{x}", IsQuoted: false), new DirectiveArguments(Usage, "{x}").Positional[0]);

    [Theory]
    [InlineData("@input", null, false)]
    [InlineData("@password", null, true)]
    [InlineData("@input:name-please", "name-please", false)]
    [InlineData("@input:\"Your name, please\"", "Your name, please", false)]
    [InlineData("@password:\"Key?\"", "Key?", true)]
    [InlineData("@input:{\"prompt\": \"Your file\", \"type\": \"file\"}", "Your file", false)]
    [InlineData("@input:{\"type\": \"password\"}", null, true)]
    [InlineData("@input:{\"prompt\": 7}", null, false)]
    [InlineData("@input:{}", null, false)]
    public void A_question_may_have_a_prompt(string value, string? prompt, bool isPassword) =>
        Assert.Equal(new DirectiveValue.Question(prompt, isPassword), new DirectiveArguments(Usage, $"{value} --flag").Positional[0]);

    [Theory]
    [InlineData("@csharp:x", "csharp", "x")]
    [InlineData("@c#:x", "c#", "x")]
    [InlineData("@sql-shop:two.parts", "sql-shop", "two.parts")]
    public void A_variable_belongs_to_a_kernel(string value, string kernel, string name) =>
        Assert.Equal(new DirectiveValue.Variable(kernel, name), new DirectiveArguments(Usage, value).Positional[0]);

    [Fact]
    public void In_quotes_nothing_is_a_question() =>
        Assert.Equal(new DirectiveValue.Text("@input:x", IsQuoted: true), new DirectiveArguments(Usage, "\"@input:x\"").Positional[0]);

    [Theory]
    [InlineData("", "lacks a name")]
    [InlineData("x y", "a value too many")]
    [InlineData("x --bogus y", "no option --bogus")]
    [InlineData("x --name", "no value for --name")]
    [InlineData("--name --flag x", "no value for --name")]
    [InlineData("x --name y --name z", "--name twice")]
    [InlineData("x --name \"y", "not closed")]
    [InlineData("\"x\"y", "not closed")]
    [InlineData("@input:{\"saveAs\": \"x\"}", "saves no answers")]
    [InlineData("@input:[]", "neither a text nor a JSON object")]
    public void A_line_of_another_form_is_refused_with_the_right_one(string line, string reason)
    {
        var error = Assert.Throws<DirectiveException>(() => new DirectiveArguments(Usage, line));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("write it as #!try --name NAME [--flag] THING.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_must_be_there_is_named() => Assert.Contains(
        "lacks --other", Assert.Throws<DirectiveException>(() => new DirectiveArguments(Usage, "x").Required("--other")).Message, StringComparison.Ordinal);
}
