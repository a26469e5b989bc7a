namespace Tutorial.Kernel.Tests;

public sealed class PackageReferenceTests
{
    [Theory]
    [InlineData(" Name, 1.2.3", "Name", "1.2.3")]
    [InlineData("Name,1.2.3-beta.4+5", "Name", "1.2.3-beta.4+5")]
    [InlineData(" Some.Long-Name_2 ", "Some.Long-Name_2", "*")]
    [InlineData(" Name, *", "Name", "*")]
    [InlineData(" Name, *-*", "Name", "*-*")]
    [InlineData(" Name, 1.*", "Name", "1.*")]
    [InlineData(" Name, 1.0.0-rc*", "Name", "1.0.0-rc*")]
    [InlineData(" Name, [1.0, 2.0) ", "Name", "[1.0, 2.0)")]
    [InlineData(" Name, [1.0]", "Name", "[1.0]")]
    [InlineData(" Name, (,2.0]", "Name", "(,2.0]")]
    public void A_name_and_perhaps_a_version_are_read(string text, string name, string version) =>
        Assert.Equal(new PackageReference(name, version), PackageReference.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(" , 1.0")]
    [InlineData(" Name, ")]
    [InlineData(" Name, new")]
    [InlineData(" Name, 1..0")]
    [InlineData(" Name, 1.x")]
    [InlineData(" Name, [1.0")]
    [InlineData(" Name, 1.0, 2.0")]
    [InlineData(" Na me")]
    [InlineData(" $(Home)")]
    [InlineData(" Name, $(Version)")]
    [InlineData(" ../Name, 1.0")]
    [InlineData(" Name;Other, 1.0")]
    [InlineData(" @(Item), 1.0")]
    public void Anything_else_is_an_error_that_names_it_and_shows_how_to_write_it(string text)
    {
        var error = Assert.Throws<PackageException>(() => PackageReference.Parse(text));
        Assert.StartsWith($"#r \"nuget:{text}\" names no package; write it as ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0", "1.0.0", true)]
    [InlineData("1", "1.0.0", true)]
    [InlineData("1.2.3.0", "1.2.3", true)]
    [InlineData("01.2.3", "1.2.3", true)]
    [InlineData("1.2.3+build", "1.2.3", true)]
    [InlineData("1.2.3-BETA", "1.2.3-beta", true)]
    [InlineData("[1.2.3]", "1.2.3", true)]
    [InlineData("*", "7.1.0", true)]
    [InlineData("*-*", "7.1.0-beta", true)]
    [InlineData("1.*", "1.9.0", true)]
    [InlineData("1.0.0-rc*", "1.0.0-rc.2", true)]
    [InlineData("1.0", "1.0.1", false)]
    [InlineData("1.2.3.4", "1.2.3", false)]
    [InlineData("1.0.0", "1.0.0-beta", false)]
    [InlineData("1.*", "2.0.0", false)]
    [InlineData("1.*", "10.0.0", false)]
    [InlineData("10", "1.0.0", false)]
    public void A_version_that_is_there_is_the_one_asked_for_or_not(string requested, string resolved, bool expected) =>
        Assert.Equal(expected, PackageVersion.Satisfies(requested, resolved));
}
