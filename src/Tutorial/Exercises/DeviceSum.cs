using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Exercise 01.3: a sum of tensors on two devices. The device <c>meta</c>, which has shapes and no numbers, stands in for a graphics card:
/// a tensor can be moved to it, and none can be moved back.
/// </summary>
internal static class DeviceSum
{
    public static Verdict Judge(object answer)
    {
        if (answer is not Func<Tensor, Tensor, Tensor> function)
        {
            return Verdict.Wrong(
                $"The answer is of type {answer.GetType().Name}; a function from two tensors to one is expected: (first, second) => …");
        }

        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var (first, second) = (tensor(new float[] { 1, 2, 3 }), tensor(new float[] { 10, 20, 30 }));
        var verdict = Call(function, first, second, "two tensors on cpu", sum => new ExpectedAnswer(
            new float[] { 11, 22, 33 }, 1e-6, new Mistake(new float[] { 1, 2, 3 }, "The second tensor was not added.")).Judge(sum, true));
        return verdict.Outcome != ExerciseOutcome.Right
            ? verdict
            : Call(function, first.to(META), second, "a first tensor on another device (meta)", sum => OnMeta(sum));
    }

    private static Verdict OnMeta(Tensor sum) =>
        sum.device_type != TorchSharp.DeviceType.META
            ? Verdict.Wrong($"The sum lies on {sum.device}, and the first tensor on meta.")
        : sum.shape is not [3] ? Verdict.Wrong($"The sum has the shape [{string.Join(", ", sum.shape)}], and [3] is expected.")
        : Verdict.Right();

    private static Verdict Call(
        Func<Tensor, Tensor, Tensor> function,
        Tensor first,
        Tensor second,
        string name,
        Func<Tensor, Verdict> judge)
    {
        try
        {
            var verdict = function(first, second) is { } sum ? judge(sum) : Verdict.Wrong("The function gives null.");
            return verdict.Outcome == ExerciseOutcome.Right ? verdict : Verdict.Wrong($"For {name}: {verdict.Message}");
        }
        catch (Exception exception)     // whatever a learner's code throws is an answer too
        {
            return Verdict.Wrong($"For {name} it threw {exception.GetType().Name}: {exception.Message.Split('\n')[0]}");
        }
    }
}
