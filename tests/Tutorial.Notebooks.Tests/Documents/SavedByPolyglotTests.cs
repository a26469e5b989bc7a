using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>
/// Polyglot Notebooks writes a list of all its kernels into a <c>.dib</c> that is saved in it; nothing else of the notebook is another.
/// </summary>
public sealed class SavedByPolyglotTests
{
    private const string Short = """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"}]}}""";

    private const string EightKernels =
        """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":["c#","C#"],"languageName":"C#","name":"csharp"},"""
        + """{"aliases":["f#","F#"],"languageName":"F#","name":"fsharp"},{"aliases":[],"languageName":"HTML","name":"html"},"""
        + """{"aliases":[],"languageName":"http","name":"http"},{"aliases":["js"],"languageName":"JavaScript","name":"javascript"},"""
        + """{"aliases":[],"languageName":"Mermaid","name":"mermaid"},"""
        + """{"aliases":["powershell"],"languageName":"PowerShell","name":"pwsh"},{"aliases":[],"name":"value"}]}}""";

    public static TheoryData<string> Notebooks => [.. LessonFiles.Notebooks];

    [Theory, MemberData(nameof(Notebooks))]
    public void A_lesson_that_was_saved_has_its_cells_and_still_fits_its_executed_notebook(string name)
    {
        var saved = Saved(name);

        Assert.Equal(LessonFiles.Source(name).Essence(), saved.Essence());
        Assert.Equal(LessonFiles.Executed(name).Essence(), saved.Essence());
        Assert.Equal(LessonFiles.Source(name).DefaultLanguage, saved.DefaultLanguage);
    }

    [Theory, MemberData(nameof(Notebooks))]
    public void A_lesson_that_was_saved_is_converted_and_back_without_a_change(string name)
    {
        var saved = Saved(name);
        var ipynb = NotebookFile.ToText(saved.To(NotebookFormat.Ipynb));

        Assert.Equal(saved.Essence(), Parsed.Ipynb(ipynb).Essence());
        Assert.Contains("\"name\": \".net-csharp\"", ipynb, StringComparison.Ordinal);
        var back = Parsed.Ipynb(ipynb).To(NotebookFormat.Dib);
        Assert.Equal(saved.Essence(), back.Essence());
        Assert.Contains(EightKernels, NotebookFile.ToText(back), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Notebooks))]
    public void What_was_saved_is_written_as_it_was_read(string name) =>
        Assert.Equal(SavedText(name), NotebookFile.ToText(Saved(name)));

    [Theory]
    [InlineData("value")]
    [InlineData("http")]
    [InlineData("mermaid")]
    public void A_cell_of_each_kernel_in_the_list_is_opened_by_its_name(string language)
    {
        var cells = Parsed.Dib($"#!meta\n\n{EightKernels}\n\n#!{language}\n\ntext\n\n#!c#\n\n1\n").Essence();

        Assert.Equal([(CellKind.Code, language, "text", ""), (CellKind.Code, "csharp", "1", "")], cells);
    }

    private static NotebookDocument Saved(string name) => Parsed.Dib(SavedText(name));

    private static string SavedText(string name)
    {
        var text = File.ReadAllText(Path.Combine(LessonFiles.Folder, name + ".dib"));
        Assert.Contains(Short, text, StringComparison.Ordinal);
        return text.Replace(Short, EightKernels, StringComparison.Ordinal);
    }
}
