using System.Text;
using CsCheck;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>Mutations of every notebook in <c>tests/fixtures</c>: each is read whole or refused with one line.</summary>
public sealed class BrokenNotebookTests
{
    private static readonly string[] Values =
    [
        "null", "true", "-1", "1.5", "1e999999", "99999999999999999999", "\"\"", "\"\\ud800\"", "\"\\u0000\"",
        "[]", "{}", "[null]", "[1]", "[[]]", "{\"a\":1,\"a\":2}", "{\"\\ud800\":1}",
        "NaN", "'x'", "// comment\n1", "[1,]", "\"a\nb\"", "\"\\x\"",
    ];

    private static readonly (string Name, byte[] Content)[] Fixtures =
    [
        .. Directory.GetFiles(Fixture.Path(""), "*", SearchOption.AllDirectories)
            .Where(file => NotebookFile.FormatOf(file) is not null)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))),
    ];

    private static readonly Gen<Func<byte[], byte[]>> Mutation = Gen.OneOf<Func<byte[], byte[]>>(
        Gen.Double[0, 1].Select(at => (Func<byte[], byte[]>)(content => content[..Index(content, at)])),
        Gen.Select(Gen.Double[0, 1], Gen.Byte, (at, value) => (Func<byte[], byte[]>)(content => Spliced(content, at, 1, [value]))),
        Gen.Select(Gen.Double[0, 1], Gen.Int[1, 200], (at, length) => (Func<byte[], byte[]>)(content => Spliced(content, at, length, []))),
        Gen.Select(Gen.Double[0, 1], Gen.Int[1, 400], (at, length) => (Func<byte[], byte[]>)(content => Repeated(content, at, length))),
        Gen.Select(Gen.Double[0, 1], Gen.OneOf(Values), (at, value) => (Func<byte[], byte[]>)(content => WithValue(content, at, value))),
        Gen.Select(
            Gen.Double[0, 1],
            Gen.Byte.Array[1, 8],
            (at, bytes) => (Func<byte[], byte[]>)(content => Spliced(content, at, 0, bytes))),
        Gen.Double[0, 1].Select(at => (Func<byte[], byte[]>)(content => Spliced(content, at, 0, "\r\n#!meta\n#!csharp\n"u8.ToArray()))));

    [Fact]
    public void A_mutated_notebook_is_read_or_refused_with_one_line() =>
        Gen.Select(Gen.Int[0, Fixtures.Length - 1], Mutation.Array[1, 3]).Sample((which, mutations) =>
        {
            var (name, content) = Fixtures[which];
            Require(name, mutations.Aggregate(content, (mutated, mutation) => mutation(mutated)));
        }, iter: 8_000);

    public static TheoryData<string, string> Extremes => new()
    {
        { "deep.ipynb", new string('[', 100_000) },
        { "deep-object.ipynb", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) },
        { "deep-metadata.ipynb", Notebook($"{{\"a\":{new string('[', 240)}{new string(']', 240)}}}") },
        { "too-deep-metadata.ipynb", Notebook($"{{\"a\":{new string('[', 5_000)}{new string(']', 5_000)}}}") },
        { "deep-meta.dib", "#!meta\n" + new string('[', 100_000) },
        { "many-openings.dib", string.Concat(Enumerable.Repeat("#!csharp\n", 40_000)) },
        { "one-line.dib", new string('#', 5_000_000) },
        { "number.ipynb", Notebook("{}").Replace("\"nbformat\":4", "\"nbformat\":" + new string('9', 100_000), StringComparison.Ordinal) },
        { "mime-types.ipynb", Notebook("{}", $$$"""{"output_type":"display_data","data":{{{{MimeTypes(20_000)}}}}}""") },
        { "kind.ipynb", Notebook("{}").Replace("\"code\"", $"\"{new string('x', 1_000_000)}\\n\"", StringComparison.Ordinal) },
        { "type.ipynb", Notebook("{}", "{\"output_type\":\"a\\nb\"}") },
        { "utf-16.ipynb", Encoding.Latin1.GetString(Encoding.Unicode.GetPreamble()) + Notebook("{}") },
    };

    [Theory, MemberData(nameof(Extremes))]
    public void An_extreme_notebook_is_read_or_refused_with_one_line(string name, string text) =>
        Require(name, Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_value_that_is_quoted_in_an_error_is_shortened()
    {
        var exception = Assert.Throws<NotebookFormatException>(() => Parsed.Ipynb(
            Notebook("{}").Replace("\"code\"", $"\"a\\nb{new string('x', 1_000_000)}\"", StringComparison.Ordinal)));

        Assert.Equal(
            $"test.ipynb: cell 1: the cell type 'a\\nb{new string('x', 57)}…' is unknown; nbformat 4 has code, markdown and raw.", exception
                .Message);
    }

    private static void Require(string name, byte[] content)
    {
        var format = NotebookFile.FormatOf(name)!.Value;
        string? text = null;
        if (NotebookContentTests.Refusal(() => text = NotebookFile.ToText(NotebookFile.Parse(content, format, name))) is { } refusal)
        {
            Assert.StartsWith(name + ": ", refusal.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(refusal.Message, char.IsControl);
            Assert.InRange(refusal.Message.Length, 1, 300);
            return;
        }

        var again = NotebookFile.Parse(Encoding.UTF8.GetBytes(text!), format, name);
        Assert.Equal(text, NotebookFile.ToText(again));
        NotebookContentTests.Refusal(
            () => NotebookFile.ToText(again.To(format == NotebookFormat.Dib ? NotebookFormat.Ipynb : NotebookFormat.Dib)));
    }

    private static string Notebook(string metadata, string outputs = "") =>
        $$"""
        {"cells":[{"cell_type":"code","metadata":{},"source":"1","outputs":[{{outputs}}]}],
         "metadata":{{metadata}},"nbformat":4,"nbformat_minor":5}
        """;

    private static string MimeTypes(int count) => string.Join(",", Enumerable.Range(0, count).Select(index => $"\"t/{index}\":[\"a\"]"));

    private static int Index(byte[] content, double share) => (int)(content.Length * share);

    private static byte[] Spliced(byte[] content, double share, int removed, byte[] inserted)
    {
        var index = Index(content, share);
        return [.. content[..index], .. inserted, .. content[Math.Min(index + removed, content.Length)..]];
    }

    private static byte[] Repeated(byte[] content, double share, int length)
    {
        var index = Index(content, share);
        return [.. content[..Math.Min(index + length, content.Length)], .. content[index..]];
    }

    /// <summary>Puts another JSON value behind the next colon.</summary>
    private static byte[] WithValue(byte[] content, double share, string value)
    {
        var colon = Array.IndexOf(content, (byte)':', Index(content, share));
        var end = colon < 0 ? -1 : Array.FindIndex(content, colon, item => item is (byte)',' or (byte)'}' or (byte)'\n');
        return end < 0 ? content : [.. content[..(colon + 1)], .. Encoding.UTF8.GetBytes(value), .. content[end..]];
    }
}
