namespace Tutorial.Kernel.Tests;

public sealed class PackageLinesTests
{
    [Fact]
    public void Lines_for_packages_are_found_and_emptied_and_nothing_else_moves()
    {
        var lines = PackageLines.Find("#r \"nuget: A, 1.0\"\r\nvar x = 1; // 😀\n  #r \"NuGet:B\"\n#i \"nuget: https://feed/index.json\"\n#load \"c.csx\"\nx\n");
        Assert.Equal([" A, 1.0", "B"], lines.References);
        Assert.Equal([" https://feed/index.json"], lines.Sources);
        Assert.Equal(["c.csx"], lines.Loads);
    }

    [Fact]
    public void The_code_keeps_its_lines_and_columns()
    {
        const string Code = "#r \"nuget: A, 1.0\"\r\nvar x = 1; // 😀\n  #r \"nuget:B\"\n#r \"C.dll\"\n";
        Assert.Equal(new string(' ', 18) + "\r\nvar x = 1; // 😀\n" + new string(' ', 14) + "\n#r \"C.dll\"\n", PackageLines.Without(Code));
    }

    [Theory]
    [InlineData("// #r \"nuget: A\"")]
    [InlineData("/*\n#r \"nuget: A\"\n*/")]
    [InlineData("var text = @\"\n#r \"\"nuget: A\"\"\n\";")]
    [InlineData("var text = \"\"\"\n#r \"nuget: A\"\n\"\"\";")]
    [InlineData("#if NEVER\n#r \"nuget: A\"\n#i \"x\"\n#endif")]
    [InlineData("#r \"nuget.dll\"")]
    [InlineData("#region i\n#endregion")]
    public void What_only_looks_like_one_stays(string code)
    {
        var lines = PackageLines.Find(code);
        Assert.Empty(lines.References);
        Assert.Empty(lines.Sources);
        Assert.Equal(code, PackageLines.Without(code));
    }

    [Theory]
    [InlineData("#i \"nuget: a\"\n1")]
    [InlineData("var x = 1;\n#r \"nuget: A\"\nx")]
    public void A_front_end_hears_that_code_with_such_lines_is_complete(string code) => Assert.Equal("complete", Completeness.Of(code));
}
