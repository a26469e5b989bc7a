namespace Tutorial.Notebooks;

/// <summary>One output of a code cell: <see cref="StreamOutput"/>, <see cref="DisplayOutput"/>, <see cref="ResultOutput"/> or
/// <see cref="ErrorOutput"/>, nbformat's four kinds.</summary>
public abstract record CellOutput;
