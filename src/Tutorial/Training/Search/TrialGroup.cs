namespace Tutorial;

/// <summary>Why a trial is in the table of a search.</summary>
public enum TrialGroup
{
    /// <summary>The same settings with other seeds: how much is luck.</summary>
    Repeat,

    /// <summary>A point of the full lattice of learning rate and weight decay.</summary>
    Grid,

    /// <summary>A random point of the same two knobs.</summary>
    TwoKnobs,

    /// <summary>A random point of all knobs.</summary>
    AllKnobs,
}
