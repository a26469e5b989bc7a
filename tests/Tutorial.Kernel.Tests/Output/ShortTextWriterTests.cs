namespace Tutorial.Kernel.Tests;

public sealed class ShortTextWriterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("12345", "12345")]
    [InlineData("123456", "12345…")]
    [InlineData("1234😀", "1234…")]
    public void Text_that_is_too_long_is_cut_and_marked(string written, string kept)
    {
        using var writer = new ShortTextWriter(5);

        writer.Fill(text => text.Write(written));

        Assert.Equal(kept, writer.ToString());
    }

    [Fact]
    public void Whoever_writes_is_stopped_when_it_is_full()
    {
        using var writer = new ShortTextWriter(5);
        var lines = 0;

        writer.Fill(text =>
        {
            while (true)
            {
                text.Write("ab");
                lines++;
            }
        });

        Assert.Equal((2, "ababa…"), (lines, writer.ToString()));
    }

    [Fact]
    public void Another_fault_of_whoever_writes_is_not_hidden()
    {
        using var writer = new ShortTextWriter(5);

        Assert.Throws<FormatException>(() => writer.Fill(_ => throw new FormatException()));
    }
}
