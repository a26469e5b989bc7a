using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Tutorial.Kernel;

/// <summary>How deeply the functions of cells have called each other on the caller's thread.</summary>
/// <remarks>
/// A stack that is full ends the process, and an exception takes the longer to come up the more calls it passes. So the limit is not the
/// end of the stack but a depth that no sensible recursion has, and the rest of the stack is for what an exception needs on its way: each
/// <c>catch</c> that throws again takes some 15 KB, which are given back only when the last of them is done.
/// </remarks>
[StackTraceHidden]
internal static class CallDepth
{
    /// <summary>In bytes; ten thousand calls may use 400 each.</summary>
    internal const int Limit = 4 << 20;

    /// <summary>
    /// How many functions may lie on each other that await or catch: at each the exception is thrown anew, with a copy of all that its
    /// stack trace has until there.
    /// </summary>
    internal const int ThrowingAnewLimit = 1500;

    /// <summary>While an exception comes up, what cleans up and catches on its way runs below the place where it was thrown.</summary>
    private const int LimitOfCleaningUp = 10 * Limit;

    /// <summary>In bytes; what is less deep is not looked at. Less than .NET says is left wherever it says that there is enough.</summary>
    private const int Shallow = 16 << 10;

    // Where the first function of a cell stood on this thread. The stack grows downwards.
    [ThreadStatic]
    private static nuint top;

    // How deep the latest exception was thrown; 0 once functions begin in less than half that depth.
    [ThreadStatic]
    private static nuint thrownAt;

    [ThreadStatic]
    private static Stack<nuint>? throwingAnew;

    /// <summary>A function begins.</summary>
    /// <exception cref="InsufficientExecutionStackException">It lies too deep.</exception>
    internal static void Check()
    {
        var here = Here();
        // Above the top the difference is negative, and so as a number without a sign too large.
        if (top - here >= Shallow)
        {
            CheckDeep(here);
        }
    }

    /// <summary>A function begins that throws anew what comes from the functions it calls.</summary>
    /// <exception cref="InsufficientExecutionStackException">It, or too many such functions, lie too deep.</exception>
    internal static void CheckThrowingAnew()
    {
        Check();
        var here = Here();
        var functions = throwingAnew ??= new Stack<nuint>();
        while (functions.TryPeek(out var latest) && latest <= here)
        {
            functions.Pop();        // It has returned.
        }

        functions.Push(here);
        if (functions.Count > (thrownAt > 0 ? 2 * ThrowingAnewLimit : ThrowingAnewLimit))
        {
            throw TooDeep(top - here);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CheckDeep(nuint here)
    {
        if (here > top)
        {
            top = here;
        }

        var depth = top - here;
        if (depth < thrownAt / 2)
        {
            thrownAt = 0;
        }

        if (depth > (thrownAt > 0 ? LimitOfCleaningUp : (nuint)Limit) || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooDeep(depth);
        }
    }

    private static InsufficientExecutionStackException TooDeep(nuint depth)
    {
        thrownAt = depth;
        return new("The functions have called each other too deeply: nothing ends the recursion, or it ends too late.");
    }

    private static unsafe nuint Here()
    {
        byte here;
        return (nuint)(&here);
    }
}
