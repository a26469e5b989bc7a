namespace Tutorial.Jupyter.Tests;

/// <summary>What a dead kernel's exit code and last excerpt are made into; the excerpt are as .NET 10, glibc and libstdc++ write them.</summary>
public sealed class KernelDiedExceptionTests
{
    private const string AccessViolation = """
        Fatal error.
        System.AccessViolationException: Attempted to read or write protected memory. This is often an indication that other memory is corrupt.
           at System.Runtime.InteropServices.Marshal.ReadInt32(IntPtr, Int32)
           at Submission#1+<<Initialize>>d__0.MoveNext()
        """;

    private const string Terminate = """
        terminate called after throwing an instance of 'c10::Error'
          what():  mat1 and mat2 shapes cannot be multiplied (1x3 and 2x3)
        Exception raised from meta at /pytorch/aten/src/ATen/native/LinearAlgebra.cpp:221 (most recent call first):
        """;

    [Theory]
    [InlineData(134, AccessViolation, "Memory was read or written that is not the process's own. "
        + "The last call was System.Runtime.InteropServices.Marshal.ReadInt32(IntPtr, Int32). Its variables are gone.")]
    [InlineData(134, "Fatal error.\nSystem.AccessViolationException: bad\n   at Submission#1+<<Initialize>>d__0.MoveNext()", " It was in the cell's own code. Its")]
    [InlineData(134, Terminate, "Native code threw c10::Error, which nothing caught: mat1 and mat2 shapes cannot be multiplied (1x3 and 2x3). Its variables")]
    [InlineData(134, "terminate called after throwing an instance of 'int'", "Native code threw int, which nothing caught. Its variables")]
    [InlineData(134, "libc++abi: terminating due to uncaught exception of type c10::Error: bad shape", "Native code threw c10::Error, which nothing caught: bad shape.")]
    [InlineData(134, "Stack overflow.\n   at Library.Deeper(Int32)\n   at Library.Deeper(Int32)", "and the stack overflowed. The last call was Library.Deeper(Int32).")]
    [InlineData(134, "Unhandled exception. System.InvalidOperationException: no luck\n   at Library.Work() in /a/b.cs:line 3",
        "Nothing caught an exception: System.InvalidOperationException: no luck. The last call was Library.Work().")]
    [InlineData(134, "double free or corruption (out)", "Native code has damaged the process's memory: double free or corruption (out).")]
    [InlineData(134, "", "Native code gave up (SIGABRT). Its variables are gone.")]
    [InlineData(139, "", "Native code read or wrote memory that is not its own (SIGSEGV). Its variables are gone.")]
    [InlineData(139, "   at nowhere, which a library printed", "(SIGSEGV). Its variables are gone.")]
    public void A_crash_is_told_as_what_it_is(int exitCode, string excerpt, string expected) =>
        Assert.Contains(expected, new KernelDiedException(exitCode, excerpt).Message, StringComparison.Ordinal);

    [Fact]
    public void A_kernel_that_was_killed_is_not_called_the_cells_fault()
    {
        var message = new KernelDiedException(137, "").Message;
        Assert.Equal("The kernel's process ended with exit code 137. It was killed from outside (SIGKILL), as the system does when memory runs out.", message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(42)]
    public void A_kernel_that_ends_by_itself_did_not_crash_whatever_it_wrote(int exitCode) => Assert.Equal(
        FormattableString.Invariant($"The kernel's process ended with exit code {exitCode}. It last wrote:\nStack overflow."),
        new KernelDiedException(exitCode, "Stack overflow.").Message);

    [Fact]
    public void The_lines_keep_their_order_where_a_crash_is_longer_than_what_is_kept_of_it()
    {
        var excerpt = new ConsoleExcerpt();
        string[] lines = ["Fatal error.", .. Enumerable.Range(10, 15).Select(number => FormattableString.Invariant($"   at {number}"))];
        foreach (var line in lines)
        {
            excerpt.Add(line);
        }

        Assert.Equal(lines, excerpt.ToString().Split('\n'));
    }

    [Fact]
    public void The_beginning_of_a_crash_is_kept_whatever_is_written_before_and_after()
    {
        var excerpt = new ConsoleExcerpt();
        foreach (var line in (string[])[.. Numbers("before"), "Fatal error.", "System.AccessViolationException: bad", "   at Library.Call()", .. Numbers("   at below")])
        {
            excerpt.Add(line);
        }

        Assert.Contains("Fatal error.\nSystem.AccessViolationException: bad\n   at Library.Call()\n   at below 1\n", excerpt.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("before 1\n", excerpt.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("   at below 100", excerpt.ToString(), StringComparison.Ordinal);
        Assert.InRange(excerpt.ToString().Split('\n').Length, 20, 30);

        static IEnumerable<string> Numbers(string word) => Enumerable.Range(1, 100).Select(number => FormattableString.Invariant($"{word} {number}"));
    }
}
