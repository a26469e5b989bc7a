namespace Tutorial.Kernel.Tests;

public sealed class ExceptionTextTests
{
    private readonly Notebook notebook = new();

    [Fact]
    public void The_trace_has_the_cells_lines_and_nothing_of_the_machinery() => Assert.Equal(
        [
            "System.InvalidOperationException: boom",
            "   at Deep(Int32 n) in cell 1:line 1",
            "   at Deep(Int32 n) in cell 1:line 1",
            "   at cell 1:line 2",
        ],
        notebook.Fail("int Deep(int n) => n == 0 ? throw new InvalidOperationException(\"boom\") : Deep(n - 1);\nDeep(1)").Traceback);

    [Fact]
    public void Asynchronous_frames_read_like_others() => Assert.Equal(
        ["System.Exception: boom", "   at Wait() in cell 1:line 1", "   at cell 1:line 2"],
        notebook.Fail("async Task Wait() { await Task.Yield(); throw new Exception(\"boom\"); }\nawait Wait();").Traceback);

    [Fact]
    public void Lambdas_and_local_functions_read_like_others() => Assert.Equal(
        ["System.Exception: boom", "   at Local() in cell 1:line 1", "   at lambda() in cell 1:line 1", "   at cell 1:line 1"],
        notebook.Fail("{ void Local() => throw new Exception(\"boom\"); Action call = () => Local(); call(); }").Traceback);

    [Fact]
    public void A_frame_of_an_earlier_cell_names_that_cell()
    {
        notebook.Succeed("void Fail() => throw new Exception(\"boom\");");
        Assert.Equal(
            ["System.Exception: boom", "   at Fail() in cell 1:line 1", "   at cell 2:line 1"],
            notebook.Fail("Fail();").Traceback);
    }

    [Fact]
    public void Inner_exceptions_are_shown()
    {
        var error = notebook.Fail("throw new Exception(\"outer\", new ArgumentException(\"inner\"));");
        Assert.Equal(["System.Exception: outer", " ---> System.ArgumentException: inner", "   at cell 1:line 1"], error.Traceback);
        Assert.Equal("outer", error.Message);
    }

    [Fact]
    public void All_of_an_aggregate_are_shown() => Assert.Equal(
        [" ---> System.Exception: a", " ---> System.Exception: b"],
        notebook.Fail("throw new AggregateException(new Exception(\"a\"), new Exception(\"b\"));").Traceback.Skip(1).Take(2));

    [Fact]
    public void Frames_of_dotnet_between_the_throw_and_the_cell_are_shown()
    {
        var error = notebook.Fail("int.Parse(\"x\")");
        Assert.Contains("   at System.Int32.Parse(String s)", error.Traceback);
        Assert.Equal("   at cell 1:line 1", error.Traceback[^1]);
    }
}
