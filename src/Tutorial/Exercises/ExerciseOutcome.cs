namespace Tutorial;

/// <summary>What a check says of an answer.</summary>
public enum ExerciseOutcome
{
    /// <summary>The cell is as it was given: the answer is still null.</summary>
    Unanswered,

    /// <summary>Not right yet; the message says where it differs, and by which mistake where that is known.</summary>
    Wrong,

    /// <summary>Right.</summary>
    Right,
}
