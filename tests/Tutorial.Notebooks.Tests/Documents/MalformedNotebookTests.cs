using CsCheck;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

public sealed class MalformedNotebookTests
{
    [Theory]
    [InlineData("", "broken.ipynb: line 1: not valid JSON; the file is damaged or is not a notebook.")]
    [InlineData("{\n \"cells\": [\n", "broken.ipynb: line 3: not valid JSON; the file is damaged or is not a notebook.")]
    [InlineData("[]", "broken.ipynb: notebook: the file is JSON, but not an object.")]
    [InlineData("{}", "broken.ipynb: notebook: 'nbformat' is missing, so this is not a notebook.")]
    [InlineData("""{"nbformat":"4"}""", "broken.ipynb: notebook: 'nbformat' is not a whole number.")]
    [InlineData("""{"nbformat":4}""", "broken.ipynb: notebook: 'cells' is missing or not a list.")]
    [InlineData("""{"nbformat":4,"cells":[1]}""", "broken.ipynb: notebook: cell 1 is not an object.")]
    [InlineData("""{"nbformat":4,"cells":[],"metadata":3}""", "broken.ipynb: notebook: 'metadata' is not an object.")]
    [InlineData("""{"nbformat":4,"cells":[{"source":""}]}""", "broken.ipynb: cell 1: 'cell_type' is missing.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code"}]}""", "broken.ipynb: cell 1: 'source' is missing.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"heading","source":""}]}""",
        "broken.ipynb: cell 1: the cell type 'heading' is unknown; nbformat 4 has code, markdown and raw.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":[1]}]}""",
        "broken.ipynb: cell 1: 'source' holds something that is not a string.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":"","outputs":[{"output_type":"pyout"}]}]}""",
        "broken.ipynb: cell 1, output 1: the output type 'pyout' is unknown.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":"\ud800"}]}""",
        "broken.ipynb: notebook: not valid JSON; the file is damaged or is not a notebook.")]
    [InlineData("""{"nbformat":4,"nbformat":4,"cells":[]}""",
        "broken.ipynb: notebook: not valid JSON; the file is damaged or is not a notebook.")]
    public void A_malformed_ipynb_gets_one_sentence_with_the_place(string text, string message)
    {
        var exception = Assert.Throws<NotebookFormatException>(() => Parsed.Ipynb(text, "broken.ipynb"));

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void An_older_nbformat_is_refused_with_what_to_do()
    {
        var exception = Assert.Throws<NotebookFormatException>(() => NotebookFile.Read(Fixture.Path("nbformat-3.ipynb")));

        Assert.EndsWith(
            "nbformat-3.ipynb: notebook: nbformat 3 is not supported; open the notebook in Jupyter and save it, which writes nbformat 4.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_file_is_refused_with_its_line()
    {
        var exception = Assert.Throws<NotebookFormatException>(() => NotebookFile.Read(Fixture.Path("truncated.ipynb")));

        Assert.Matches("truncated.ipynb: line [0-9]+: not valid JSON", exception.Message);
    }

    [Theory]
    [InlineData("#!meta", "broken.dib: line 2: the block behind #!meta is not valid JSON.")]
    [InlineData("#!meta\n\n{\"kernelInfo\":", "broken.dib: line 2: the block behind #!meta is not valid JSON.")]
    [InlineData("\n#!meta\n\n[]\n\n#!csharp\n", "broken.dib: line 3: the block behind #!meta is not a JSON object.")]
    [InlineData("#!meta\n{\"kernelInfo\":1}", "broken.dib: line 2: 'kernelInfo' in the block behind #!meta is not an object.")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"defaultKernelName\":1}}",
        "broken.dib: line 2: 'defaultKernelName' in the block behind #!meta is not a string.")]
    public void A_malformed_meta_block_is_refused_with_its_line(string text, string message)
    {
        var exception = Assert.Throws<NotebookFormatException>(() => Parsed.Dib(text, "broken.dib"));

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void Bytes_that_are_not_text_are_refused_with_their_line()
    {
        byte[] content = [(byte)'a', (byte)'\n', 0xff, 0xfe];

        var exception = Assert.Throws<NotebookFormatException>(() => NotebookFile.Parse(content, NotebookFormat.Dib, "image.dib"));

        Assert.Equal("image.dib: line 2: not UTF-8 text; the file is damaged or is not a notebook.", exception.Message);
    }

    [Fact]
    public void An_unknown_extension_is_refused()
    {
        var exception = Assert.Throws<NotebookFormatException>(() => NotebookFile.Read("notes.txt"));

        Assert.Equal("notes.txt: the extension is neither .dib nor .ipynb, so the format of the notebook is unknown.", exception.Message);
    }

    [Fact]
    public void A_damaged_notebook_is_read_or_refused_but_never_crashes_the_reader()
    {
        var intact = File.ReadAllBytes(Fixture.Path("written-by-jupyter.ipynb"));

        Gen.Select(Gen.Int[0, intact.Length - 1], Gen.Byte, Gen.Bool).Array[1, 4].Sample(damages =>
        {
            var content = intact.ToList();
            foreach (var (position, value, isRemoval) in damages)
            {
                var index = Math.Min(position, content.Count - 1);
                if (isRemoval)
                    content.RemoveAt(index);
                else
                    content[index] = value;
            }

            var exception = Record.Exception(() =>
                NotebookFile.ToText(NotebookFile.Parse(content.ToArray(), NotebookFormat.Ipynb, "damaged.ipynb")));

            Assert.True(exception is null or NotebookFormatException, exception?.ToString());
        }, iter: 2000);
    }
}
