namespace Tutorial.Kernel.Tests;

public sealed class RestoreErrorsTests
{
    [Theory]
    [InlineData(
        "/a/notebook.csproj : error NU1102: Unable to find package N with version (= 9.0.0)\n"
        + "/a/notebook.csproj : error NU1102:   - Found 10 version(s) in one [ Nearest version: 1.4.0 ]\n"
        + "/a/notebook.csproj : error NU1102:   - Found 0 version(s) in two",
        "The package N has no version = 9.0.0; the nearest is 1.4.0 in one.")]
    [InlineData(
        "/a/notebook.csproj : error NU1605: Warning As Error: Detected package downgrade: B from 3.0.0 to 2.0.0. "
            + "Reference the package directly from the project to select a different version. \r\n"
        + "/a/notebook.csproj : error NU1605:  notebook -> A 1.0.0 -> C 1.0.0 -> B (>= 3.0.0) \r\n"
        + "/a/notebook.csproj : error NU1605:  notebook -> B (= 2.0.0)",
        "The packages do not agree: C 1.0.0 needs B 3.0.0, but the notebook has 2.0.0; ask for that version, "
            + "and when an earlier cell has added the other, restart the kernel first.")]
    [InlineData(
        "/a/notebook.csproj : error NU1301: Unable to load the service index for source https://a.b/v3/index.json.\n"
        + "/a/notebook.csproj : error NU1301:   Name or service not known (a.b:443)",
        "The source https://a.b/v3/index.json of packages cannot be read: Name or service not known (a.b:443)")]
    [InlineData(
        "/a/notebook.csproj : error NU1107: Version conflict detected for X. Install X 2.0.0 directly. [/a/notebook.csproj]",
        "The restore of packages failed with NU1107: Version conflict detected for X. Install X 2.0.0 directly.")]
    [InlineData("something\n  else", "The restore of packages failed: something else")]
    [InlineData("", "The restore of packages failed: it wrote nothing.")]
    public void The_first_error_becomes_one_sentence(string output, string sentence) =>
        Assert.Equal(sentence, RestoreErrors.Sentence(output));

    [Fact]
    public void Of_a_long_output_the_end_is_shown()
    {
        var last = RestoreErrors.Last(new string('a', 5000) + " the end");
        Assert.EndsWith("a the end", last, StringComparison.Ordinal);
        Assert.True(last.Length < 500);
    }
}
