namespace Tutorial;

/// <summary>A wrong answer that is easily given, and what to say of it.</summary>
/// <param name="Answer">The wrong answer, in the form of the right one.</param>
/// <param name="Name">What went wrong, as a sentence: <c>The stride was left out.</c></param>
internal sealed record Mistake(object Answer, string Name);
