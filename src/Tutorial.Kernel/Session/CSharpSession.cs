using Microsoft.CodeAnalysis.CSharp;

namespace Tutorial.Kernel;

/// <summary>
/// A run of C# in pieces, each of which sees what the earlier ones declared. A piece that does not compile changes nothing. One that
/// throws keeps what it declared until then; when it declared nothing, its using directives are forgotten as well.
/// </summary>
/// <param name="platform">The process's own assemblies.</param>
internal sealed class CSharpSession(PlatformAssemblies platform)
{
    /// <summary>First what every cell needs, then what most cells do.</summary>
    private static readonly string[] CodeToWarmUpWith =
    [
        "1",
        """
        using System.IO;
        var numbers = new List<int> { 1, 2, 3 };
        int Twice(int number) => 2 * number;
        foreach (var number in numbers.Where(number => number > 1).Select(Twice))
        {
            Console.WriteLine($"{number:F2}");
        }

        await Task.Yield();
        numbers.Count
        """,
    ];

    private readonly Lock gate = new();
    private readonly SubmissionCompiler compiler = new(platform);
    private CSharpCompilation? latest;
    private CSharpCompilation? empty;

    // Slot 0 is for a host object, which there is none of; each submission puts its own state into the next.
    private object?[] states = new object?[16];
    private int slots = 1;
    private volatile bool isUsed;

    /// <summary>The submission whose declarations the next one sees, from any thread; one without code before the first.</summary>
    internal CSharpCompilation Latest => latest ?? (empty ??= compiler.Empty());

    /// <summary>
    /// Compiles something of which nothing is kept, so that the compiler is loaded and jitted by the time of the first cell.
    /// A cell that comes while it runs waits for the piece that has begun, and not for what it does not need.
    /// </summary>
    internal void WarmUp()
    {
        foreach (var code in CodeToWarmUpWith)
        {
            lock (gate)
            {
                if (isUsed)
                {
                    return;
                }

                compiler.Compile(code, "warm-up", previous: null, CancellationToken.None);
            }
        }
    }

    /// <summary>The pieces that come see what the packages bring.</summary>
    /// <exception cref="PackageException">One brings an assembly of which an older version is loaded.</exception>
    internal void AddPackages(IReadOnlyList<RestoredPackage> packages)
    {
        lock (gate)
        {
            compiler.AddPackages(packages);
        }
    }

    /// <summary>
    /// Compiles and runs a piece of C#. It blocks: the cell's own code runs on the caller's thread until its first await.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <param name="name">What stack traces call it, such as <c>cell 3</c>.</param>
    /// <param name="interrupt">Interrupts the compilation, the code, and the wait for an asynchronous piece.</param>
    /// <param name="warn">Takes what the compiler warns of, before the code runs; it is not called when there is nothing.</param>
    internal SubmissionResult Run(string code, string name, InterruptibleCell interrupt, Action<IReadOnlyList<string>>? warn = null)
    {
        isUsed = true;
        lock (gate)
        {
            return RunAlone(code, name, interrupt, warn);
        }
    }

    /// <summary>Compiles and runs a piece of C# as <see cref="Run"/> does, but keeps nothing that it declares.</summary>
    internal SubmissionResult Evaluate(string code, string name, InterruptibleCell interrupt)
    {
        lock (gate)
        {
            var before = (latest, (object?[])states.Clone(), slots);
            try
            {
                return RunAlone(code, name, interrupt);
            }
            finally
            {
                (latest, states, slots) = before;
            }
        }
    }

    /// <summary>The variables that are declared now.</summary>
    internal IReadOnlyList<SessionVariable> Variables()
    {
        lock (gate)
        {
            return SessionVariables.Of(latest, states.Take(slots));
        }
    }

    /// <summary>Declares a variable and gives it a value.</summary>
    /// <param name="type">Its type, as C# writes it.</param>
    /// <param name="identifier">Its name, with <c>@</c> in front.</param>
    /// <param name="value">Its value.</param>
    /// <param name="cell">What stack traces call the cell that does it.</param>
    /// <param name="interrupt">Interrupts it.</param>
    internal SubmissionResult Declare(string type, string identifier, object value, string cell, InterruptibleCell interrupt)
    {
        lock (gate)
        {
            var result = RunAlone($"{type} {identifier} = default;", cell, interrupt);
            if (result is SubmissionResult.Completed)
            {
                SessionVariables.Set(states[slots - 1]!, identifier.TrimStart('@'), value);
            }

            return result;
        }
    }

    private SubmissionResult RunAlone(string code, string name, InterruptibleCell interrupt, Action<IReadOnlyList<string>>? warn = null)
    {
        var (submission, errors) = compiler.Compile(code, name, latest, interrupt.Token);
        if (submission is null)
        {
            return new SubmissionResult.NotCompiled(errors);
        }

        if (submission.Warnings.Count > 0)
        {
            warn?.Invoke(submission.Warnings);
        }

        if (submission.Entry is null)
        {
            latest = submission.Compilation;
            return new SubmissionResult.Completed(HasValue: false, Value: null);
        }

        if (slots + 1 >= states.Length)
        {
            Array.Resize(ref states, states.Length * 2);
        }

        try
        {
            var value = interrupt.RunCode(() => submission.Entry(states)).WaitAsync(interrupt.Token).GetAwaiter().GetResult();
            Keep(submission);
            return new SubmissionResult.Completed(submission.HasValue, value);
        }
        catch (Exception exception)
        {
            if (submission.Declares)
            {
                Keep(submission);
            }

            return new SubmissionResult.Threw(exception);
        }
    }

    private void Keep(Submission submission)
    {
        latest = submission.Compilation;
        slots++;
    }
}
