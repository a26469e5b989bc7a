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

    [Theory]
    [InlineData("ByHand.Nothing")]
    [InlineData("Nothing.Correlate2d")]
    [InlineData("Correlate2d")]
    public void What_is_not_kept_is_named(string name)
    {
        var error = Assert.Throws<ArgumentException>(() => SourceCode.Of(name));
        Assert.StartsWith($"The source of '{name}' is not in the library", error.Message, StringComparison.Ordinal);
    }
}
