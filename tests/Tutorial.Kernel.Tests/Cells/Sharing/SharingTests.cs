namespace Tutorial.Kernel.Tests;

public sealed class SharingTests
{
    private readonly Notebook notebook = new();

    [Theory]
    [InlineData("word", "String word")]
    [InlineData("https://example.com", "String https://example.com")]
    [InlineData("\"one two three\"", "String one two three")]
    [InlineData("\"5\"", "String 5")]
    [InlineData("5", "Double 5")]
    [InlineData("-1.5e2", "Double -150")]
    [InlineData("true", "Boolean True")]
    [InlineData("null", "String null")]
    [InlineData("{\"a\": [1, 2]}", "JsonDocument System.Text.Json.JsonDocument")]
    [InlineData("7 --mime-type text/plain", "String 7")]
    [InlineData("\"[1]\" --mime-type application/json", "JsonDocument System.Text.Json.JsonDocument")]
    [InlineData("{} --mime-type text/plain", "String {}")]
    public void A_literal_becomes_a_variable_of_its_type(string literal, string expected)
    {
        notebook.Succeed($"#!set --name x --value {literal}");
        Assert.Equal(expected, notebook.Value("FormattableString.Invariant($\"{x.GetType().Name} {x}\")"));
    }

    [Fact]
    public void A_variable_that_is_set_has_a_type_that_the_compiler_knows() =>
        Assert.Equal("6", notebook.Value("#!set --name x --value 5\n#!set --name y --value \"a\"\n$\"{x + y.Length}\""));

    [Fact]
    public void A_variable_can_be_set_again_with_another_type()
    {
        notebook.Succeed("#!set --name x --value 5");
        Assert.Equal("4", notebook.Value("#!set --name x --value text\n$\"{x.Length}\""));
    }

    [Fact]
    public void Code_before_a_directive_runs_before_it() =>
        Assert.Equal("3", notebook.Value("var source = 3;\n#!set --name x --value @csharp:source\n$\"{x}\""));

    [Theory]
    [InlineData("new[] { 1, 2 }", "Int32[]")]
    [InlineData("new { A = 1 }.A", "Int32")]
    [InlineData("new Dictionary<string, (int, string)>()", "Dictionary`2")]
    public void A_variable_of_CSharp_keeps_its_type(string value, string type)
    {
        notebook.Succeed($"var source = {value};\n#!set --name copy --value @csharp:source");
        Assert.Equal(type, notebook.Value("copy.GetType().Name"));
    }

    [Theory]
    [InlineData("#!set --name copy --value @csharp:source")]
    [InlineData("#!set --name copy --value @c#:source --byref")]
    [InlineData("#!share --from csharp source --as copy")]
    public void A_variable_of_CSharp_is_the_same_object(string directive)
    {
        notebook.Succeed($"var source = new List<int>();\n{directive}\ncopy.Add(7);");
        Assert.Equal("7", notebook.Value("source[0].ToString()"));
    }

    [Theory]
    [InlineData("123", "application/json", "Double 123")]
    [InlineData("\"a\"", "application/json", "String a")]
    [InlineData("new[] { 1 }", "application/json", "JsonDocument System.Text.Json.JsonDocument")]
    [InlineData("typeof(string)", "text/plain", "String System.String")]
    public void A_variable_of_CSharp_can_be_copied_as_a_MIME_type(string value, string mimeType, string expected)
    {
        notebook.Succeed($"var source = {value};\n#!share --from csharp source --as copy --mime-type {mimeType}");
        Assert.Equal(expected, notebook.Value("$\"{copy.GetType().Name} {copy}\""));
    }

    [Fact]
    public void A_variable_shared_with_itself_stays() =>
        Assert.Equal("kept", notebook.Value("var x = \"kept\";\n#!share --from csharp x\nx"));

    [Fact]
    public void The_person_gives_a_value()
    {
        var frontEnd = AnsweredBy("one", "two", "secret");
        Assert.Equal("one two secret ************", notebook.Value("""
            #!set --name a --value @input:"First?"
            #!set --name b --value @input
            #!set --name c --value @password:"Key?"
            $"{a} {b} {c.GetClearTextPassword()} {c}"
            """));
        Assert.Equal(["First?", "Please enter a value for b.", "Key?"], frontEnd.Prompts);
        Assert.Equal([false, false, true], frontEnd.Questions.Select(question => question.Content["password"]!.GetValue<bool>()));
    }

    [Fact]
    public void The_person_gives_a_name()
    {
        AnsweredBy("chosen");
        Assert.Equal("5", notebook.Value("#!set --name @input:\"Name?\" --value \"5\"\nchosen"));
    }

    [Fact]
    public void A_question_that_must_not_be_asked_is_one_sentence() =>
        Assert.Contains("allow_stdin", Assert.Single(notebook.Fail("#!set --name a --value @input").Traceback), StringComparison.Ordinal);

    [Theory]
    [InlineData("#!set --name x --value @fsharp:y", "from fsharp")]
    [InlineData("#!share --from fsharp y", "from fsharp")]
    [InlineData("#!share --from javascript y --as z", "from javascript")]
    public void Sharing_from_a_kernel_that_is_not_here_is_refused_by_name(string cell, string named)
    {
        var error = notebook.Fail(cell);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Contains("it runs in .NET Interactive", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!set --name x --value @csharp:nowhere", "nowhere")]
    [InlineData("#!set --name x --value @value:nowhere", "nowhere")]
    [InlineData("#!share --from value nowhere", "nowhere")]
    [InlineData("#!set --name 1x --value 5", "1x")]
    [InlineData("#!set --name \"a b\" --value 5", "a b")]
    [InlineData("#!set --value 5", "--name")]
    [InlineData("#!set --name x", "--value")]
    [InlineData("#!set --name x --value @csharp:x --byref --mime-type text/plain", "--byref")]
    [InlineData("#!set --name x --value \"{\" --mime-type application/json", "not JSON")]
    [InlineData("#!share x", "--from")]
    [InlineData("#!share --from csharp", "lacks a name")]
    [InlineData("#!who x", "a value too many")]
    [InlineData("#!whos --all", "--all")]
    public void A_line_that_cannot_be_done_fails_with_one_sentence(string cell, string named)
    {
        var error = notebook.Fail(cell);
        Assert.Equal("DirectiveError", error.Name);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Single(error.Traceback);
    }

    [Fact]
    public void A_keyword_can_be_a_name() => Assert.Equal("5", notebook.Value("#!set --name class --value \"5\"\n@class"));

    private FrontEnd AnsweredBy(params IEnumerable<string> answers)
    {
        var frontEnd = new FrontEnd(answers);
        notebook.Input = frontEnd.Input;
        return frontEnd;
    }
}
