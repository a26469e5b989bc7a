namespace Tutorial;

/// <summary>Where the value of a node in a graph comes from; each kind has a look of its own.</summary>
internal enum GraphNodeKind
{
    /// <summary>Given, and training does not change it.</summary>
    Constant,

    /// <summary>Handed in from outside, another value each time.</summary>
    HandedIn,

    /// <summary>A parameter, which training changes.</summary>
    Learned,

    /// <summary>Made of others: an arrow leads to it.</summary>
    Computed,
}
