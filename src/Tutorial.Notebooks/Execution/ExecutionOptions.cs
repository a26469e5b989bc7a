using Tutorial.Documents;

namespace Tutorial.Notebooks;

/// <summary>What a run of a notebook is bound to, beside its kernel. A limit that a notebook names itself goes before the one here, and a
/// cell's own before its notebook's.</summary>
public sealed record ExecutionOptions
{
    /// <summary>How long a cell may run where nobody says otherwise: longer than any lesson trains, shorter than what continuous
    /// integration gives a whole job.</summary>
    public static readonly TimeSpan DefaultCellTimeout = TimeSpan.FromHours(2);

    /// <summary>How long each cell may run.</summary>
    public TimeSpan CellTimeout { get; init; } = DefaultCellTimeout;

    /// <summary>How long the whole notebook may run, the start of its kernel included; without limit unless set.</summary>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>How long an interrupted cell has to end before its kernel is killed.</summary>
    internal TimeSpan InterruptPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether cells tagged <see cref="CellTags.Slow"/> are left out.</summary>
    public bool SkipsSlowCells { get; init; }

    /// <summary>Whether each cell is run twice in a row, as readers do; what the second time gives is kept.</summary>
    public bool RunsEachCellTwice { get; init; }

    /// <summary>The notebook's name in messages.</summary>
    public string Name { get; init; } = "The notebook";

    /// <summary>Told of each text as it comes from the running cell.</summary>
    public IProgress<StreamOutput>? Text { get; init; }

    /// <summary>Checks the time limits that a notebook names itself, before anything runs.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="file">The notebook's name, for messages.</param>
    /// <exception cref="NotebookFormatException">A limit is not a duration.</exception>
    public static void Check(NotebookDocument document, string file) => TimeLimits.Of(document, file);
}
