namespace Tutorial.Kernel.Tests;

public sealed class CompletenessTests
{
    [Theory]
    [InlineData("", "complete")]
    [InlineData("1 + 1", "complete")]
    [InlineData("var x = 1;", "complete")]
    [InlineData("for (;;) {", "incomplete")]
    [InlineData("\"\"\"\nraw", "incomplete")]
    [InlineData("var x =", "incomplete")]
    [InlineData("int 1;", "invalid")]
    [InlineData("#!markdown\n{", "complete")]
    [InlineData("#!html\n<b>\n#!csharp\nif (true) {", "incomplete")]
    public void Code_is_complete_incomplete_or_invalid(string code, string status) => Assert.Equal(status, Completeness.Of(code));
}
