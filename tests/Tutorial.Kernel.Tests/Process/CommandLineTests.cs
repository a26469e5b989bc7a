namespace Tutorial.Kernel.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("file", "--connection-file", "file")]
    [InlineData("file", "-f", "file")]
    [InlineData("file", "--connection-file=file")]
    [InlineData("file", "--connection-file", "file", "notebook.txt")]
    [InlineData("file", "--debug", "--connection-file", "file", "--ip=127.0.0.1", "-f", "other")]
    public void The_connection_file_is_found_among_arguments_that_are_passed_over(string file, params string[] arguments) =>
        Assert.Equal(file, CommandLine.ConnectionFile(arguments));

    [Theory]
    [InlineData]
    [InlineData("file")]
    [InlineData("--connection-file")]
    [InlineData("--connection-file", "")]
    [InlineData("--connection-file=")]
    [InlineData("--help")]
    public void Without_one_there_is_none(params string[] arguments) => Assert.Null(CommandLine.ConnectionFile(arguments));
}
