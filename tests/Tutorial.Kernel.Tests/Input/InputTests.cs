using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

public sealed class InputTests
{
    private readonly Notebook notebook = new();

    [Theory]
    [InlineData("await GetInputAsync(\"Name?\")")]
    [InlineData("await Microsoft.DotNet.Interactive.Kernel.GetInputAsync(\"Name?\", typeHint: \"file\", valueName: \"x\")")]
    [InlineData("await Task.Run(() => GetInputAsync(\"Name?\"))")]
    [InlineData("string s = null; var thread = new System.Threading.Thread(() => s = GetInputAsync(\"Name?\").Result); thread.Start(); "
        + "thread.Join(); s")]
    public void A_cell_gets_what_the_person_types(string cell)
    {
        var frontEnd = FrontEndWith("Ada");
        Assert.Equal("Ada", notebook.Value(cell));
        Assert.Equal(["Name?"], frontEnd.Prompts);
        Assert.False(frontEnd.Questions[0].Content["password"]!.GetValue<bool>());
    }

    [Fact]
    public void A_question_goes_to_the_front_end_that_runs_the_cell_and_names_its_request()
    {
        var frontEnd = FrontEndWith("");
        notebook.Succeed("await GetInputAsync();");
        var question = Assert.Single(frontEnd.Questions);
        Assert.Equal(MessageType.InputRequest, question.Header.MessageType);
        Assert.Equal(frontEnd.Request.Identities, question.Identities);
        Assert.Equal(frontEnd.Request.Header, question.ParentHeader);
    }

    [Theory]
    [InlineData("await GetPasswordAsync(\"Key?\")")]
    [InlineData("new Microsoft.DotNet.Interactive.PasswordString(await GetInputAsync(\"Key?\", \"password\"))")]
    public void A_password_is_asked_for_as_one_and_does_not_show_itself(string cell)
    {
        var frontEnd = FrontEndWith("secret");
        Assert.Equal("secret ************", notebook.Value($"var key = {cell};\nkey.GetClearTextPassword() + \" \" + key"));
        Assert.True(Assert.Single(frontEnd.Questions).Content["password"]!.GetValue<bool>());
    }

    [Fact]
    public void A_password_that_is_displayed_does_not_show_itself()
    {
        FrontEndWith("secret");
        var shown = Assert.Single(notebook.Succeed("await GetPasswordAsync()")).Content.ToJsonString();
        Assert.DoesNotContain("secret", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_texts_are_asked_for_one_after_the_other()
    {
        var frontEnd = FrontEndWith("Ada", "secret");
        Assert.Equal("Ada secret", notebook.Value("""
            using Microsoft.DotNet.Interactive.Commands;
            var key = new InputDescription("key", "Key?") { TypeHint = "password" };
            var inputs = await GetInputsAsync([new InputDescription("name"), key]);
            $"{inputs["name"]} {inputs["key"]}"
            """));
        Assert.Equal(["Please enter a value for name.", "Key?"], frontEnd.Prompts);
        Assert.True(frontEnd.Questions[1].Content["password"]!.GetValue<bool>());
    }

    [Fact]
    public void An_answer_that_is_to_be_saved_is_refused_before_anything_is_asked()
    {
        var frontEnd = FrontEndWith("Ada");
        var error = notebook.Fail(
            "await GetInputsAsync([new Microsoft.DotNet.Interactive.Commands.InputDescription(\"name\") { SaveAs = \"profile\" }]);");
        Assert.Contains("saved as profile", error.Message, StringComparison.Ordinal);
        Assert.Empty(frontEnd.Questions);
    }

    [Theory]
    [InlineData("Console.ReadLine() + Console.ReadLine()", "onetwo", 2)]
    [InlineData("$\"{(char)Console.Read()}{(char)Console.Read()}|{Console.ReadLine()}|{Console.ReadLine()}\"", "on|e|two", 2)]
    [InlineData("$\"{Console.In.Peek()}{(char)Console.Read()}{(char)Console.In.Peek()}\"", "-1on", 1)]
    [InlineData("Console.In.ReadToEnd()", "one", 1)]
    [InlineData("Console.Read(); Console.In.ReadToEnd()", "ne", 1)]
    [InlineData("var buffer = new char[10]; $\"{Console.In.Read(buffer, 0, 10)}{buffer[3] == '\\n'}\"", "4True", 1)]
    [InlineData("await Console.In.ReadLineAsync()", "one", 1)]
    [InlineData("await Task.Run(() => Console.ReadLine())", "one", 1)]
    public void The_consoles_input_is_what_the_person_types(string cell, string value, int questions)
    {
        var frontEnd = FrontEndWith("one", "two", "three");
        Assert.Equal(value, notebook.Value(cell));
        Assert.Equal(questions, frontEnd.Questions.Count);
    }

    [Fact]
    public void What_a_cell_leaves_of_a_line_is_dropped_with_it()
    {
        FrontEndWith("one", "two");
        notebook.Succeed("Console.Read();");
        Assert.Equal("two", notebook.Value("Console.ReadLine()"));
    }

    [Fact]
    public void The_end_of_the_input_reads_as_in_a_console()
    {
        FrontEndWith("\u0004", "\u0004", "\u0004");
        Assert.Equal("True -1 ", notebook.Value("$\"{Console.ReadLine() is null} {Console.Read()} {Console.In.ReadToEnd()}\""));
    }

    [Fact]
    public void The_end_of_the_input_is_an_error_where_a_value_is_asked_for()
    {
        FrontEndWith("\u0004");
        Assert.Equal("System.IO.EndOfStreamException", notebook.Fail("await GetInputAsync();").Name);
    }

    [Theory]
    [InlineData("await GetInputAsync(\"Name?\");", " (\"Name?\"),")]
    [InlineData("await GetPasswordAsync(\"Name?\");", " (\"Name?\"),")]
    [InlineData("Console.ReadLine();", "input, but")]
    public void A_cell_that_must_not_ask_fails_with_a_sentence(string cell, string named)
    {
        var error = notebook.Fail(cell);
        Assert.Equal("System.NotSupportedException", error.Name);
        Assert.Contains("allow_stdin", error.Message, StringComparison.Ordinal);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_before_a_question_is_published_before_it_is_asked()
    {
        var messages = notebook.Succeed("""
            Console.Write("before");
            try { await GetInputAsync(); } catch (NotSupportedException) { }
            Console.Write("after");
            """);
        Assert.Equal(["before", "after"], messages.Select(message => message.Text));
    }

    [Theory]
    [InlineData("await GetInputAsync();")]
    [InlineData("Console.ReadLine();")]
    public void An_interrupt_ends_the_wait_for_an_answer_and_the_next_cell_can_ask(string cell)
    {
        var frontEnd = FrontEndWith();
        frontEnd.Asked = _ => notebook.Interrupt.Request();
        notebook.Run(cell);
        Assert.Equal("Interrupted", notebook.Error?.Name);

        // As the kernel does when it has run a cell; the task that waited may take a moment longer to learn of the interrupt.
        frontEnd.Input.End();
        frontEnd.Send(FrontEnd.Answer("late", frontEnd.Questions[0]));
        Assert.Contains("nothing is asked", Assert.Single(frontEnd.Log), StringComparison.Ordinal);
        FrontEndWith("in time");
        Assert.Equal("in time", notebook.Value("Console.ReadLine()"));
    }

    [Fact]
    public void Several_tasks_ask_one_after_the_other()
    {
        var frontEnd = FrontEndWith(Enumerable.Range(0, 20).Select(number => $"{number}"));
        notebook.Succeed("var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => GetInputAsync($\"{n}\"))));");
        Assert.Equal(20, frontEnd.Prompts.Distinct().Count());
        var asked = notebook.Value(
            "string.Join(\" \", answers.Select((answer, number) => (number, answer))"
                + ".OrderBy(x => int.Parse(x.answer)).Select(x => x.number))");
        Assert.Equal(string.Join(' ', frontEnd.Prompts), asked);
    }

    private FrontEnd FrontEndWith(params IEnumerable<string> answers)
    {
        var frontEnd = new FrontEnd(answers);
        notebook.Input = frontEnd.Input;
        return frontEnd;
    }
}
