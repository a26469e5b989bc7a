namespace Tutorial;

/// <summary>Exercise 05.5: which line each of four training loops lacks.</summary>
internal static class MissingLine
{
    /// <summary>What a loop without the line would do, by the line's number from 1.</summary>
    private static readonly string[] Symptoms =
    [
        "a loop without train() keeps dropout off, so that the same batch has the same loss twice",
        "a loop that does not shuffle meets one class after the other, and each new class comes as a surprise",
        "a loop without zero_grad() steps along the sum of all gradients so far, and runs past every goal",
        "a loop without step() changes no weight, so that its accuracy stays what it was",
    ];

    private static readonly ExpectedAnswer Expected = new(FaultyLoop.Answer, 0,
        new Mistake(
            Enumerable.Range(1, Symptoms.Length).Select(line => Array.IndexOf(FaultyLoop.Answer, line) + 1).ToArray(),
            "Those are the loops in the order of the lines; the answer has the lines in the order of the loops A, B, C, D."));

    /// <summary>Judges four numbers; the first loop that got a wrong line is named, with what such a loop would do.</summary>
    public static Verdict Judge(object answer)
    {
        var verdict = Expected.Judge(answer);
        if (verdict.Outcome == ExerciseOutcome.Right || AnswerValues.Read(answer) is not { Shape: [4] } given
            || verdict.Message.StartsWith(Expected.Mistakes[0].Name, StringComparison.Ordinal))
        {
            return verdict;
        }

        var loop = Enumerable.Range(0, Symptoms.Length).First(index => given.Values[index] != FaultyLoop.Answer[index]);
        return given.Values[loop] is 1 or 2 or 3 or 4
            ? Verdict.Wrong($"Loop {(char)('A' + loop)} has that line: {Symptoms[(int)given.Values[loop] - 1]}.")
            : Verdict.Wrong($"The lines have the numbers 1 to 4; loop {(char)('A' + loop)} got another one.");
    }
}
