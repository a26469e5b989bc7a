namespace Tutorial;

/// <summary>A trial of a search: what was trained, and what was measured of it.</summary>
/// <param name="Number">Its place in the plan, from 1.</param>
/// <param name="Group">Why it is there.</param>
/// <param name="Settings">What it was trained with.</param>
/// <param name="Parameters">How many the network has.</param>
/// <param name="MultiplyAdds">How many products one image costs.</param>
/// <param name="Seconds">How long the training took, without measuring; other programs may have been running.</param>
/// <param name="Validation">The accuracy on the held-out images after each of the table's epochs, 0 … 1.</param>
/// <param name="Test">The accuracy on the test images after the same epochs. Nothing is chosen by it.</param>
public sealed record Trial(
    int Number,
    TrialGroup Group,
    TrialSettings Settings,
    long Parameters,
    long MultiplyAdds,
    double Seconds,
    IReadOnlyList<double> Validation,
    IReadOnlyList<double> Test);
