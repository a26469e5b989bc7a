using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tutorial.Tests;

public sealed class SourceCodeTests
{
    [Fact]
    public void A_method_is_shown_as_it_stands_in_its_file()
    {
        var lines = File.ReadAllText(Path.Combine(Repository.Folder, "src/Tutorial/ByHand/ByHand.Convolution.cs")).Split('\n');

        var shown = SourceCode.Of("ByHand.Correlate2d").Text.Split('\n');

        Assert.StartsWith("public static float[,] Correlate2d(", shown[0], StringComparison.Ordinal);
        Assert.Equal("}", shown[^1]);
        var first = Array.IndexOf(lines, "    " + shown[0]);
        Assert.Equal(lines.Skip(first).Take(shown.Length), shown.Select(line => line.Length == 0 ? line : "    " + line));
    }

    [Fact]
    public void The_second_method_of_a_name_can_be_asked_for() =>
        Assert.StartsWith("public static float[,,] Correlate2d(", SourceCode.Of("ByHand.Correlate2d", overload: 2).Text, StringComparison.Ordinal);

    [Fact]
    public void A_method_without_braces_ends_with_its_semicolon() =>
        Assert.EndsWith(";", SourceCode.Of("ByHand.ToArray1d").Text, StringComparison.Ordinal);

    [Fact]
    public void Every_method_that_is_kept_is_shown_as_the_compiler_reads_it()
    {
        var methods = Kept().SelectMany(file => CSharpSyntaxTree.ParseText(file).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Where(method => method.Parent is TypeDeclarationSyntax { Parent: FileScopedNamespaceDeclarationSyntax })
            .GroupBy(method => $"{((TypeDeclarationSyntax)method.Parent!).Identifier.Text}.{method.Identifier.Text}").ToArray();

        Assert.NotEmpty(methods);
        foreach (var overloads in methods)
        {
            Assert.Equal(overloads.Select(Text), overloads.Select((_, index) => SourceCode.Of(overloads.Key, index + 1).Text));
            Assert.Throws<ArgumentException>(() => SourceCode.Of(overloads.Key, overloads.Count() + 1));
        }
    }

    [Theory]
    [InlineData("ByHand.Nothing")]
    [InlineData("Nothing.Correlate2d")]
    [InlineData("Correlate2d")]
    public void What_is_not_kept_is_named(string name)
    {
        var error = Assert.Throws<ArgumentException>(() => SourceCode.Of(name));
        Assert.StartsWith($"The source of '{name}' is not in the library", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Kept()
    {
        var assembly = typeof(SourceCode).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("source/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }

    private static string Text(MethodDeclarationSyntax method) =>
        method.SyntaxTree.ToString()[method.Modifiers.Span.Start..method.Span.End].Replace("\n    ", "\n", StringComparison.Ordinal);
}
