using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Exercise 00.4: a trained network, kept as it is, with a new layer for three classes.</summary>
internal static class NewTask
{
    private const int Classes = 3;
    private const long Trained = DigitPictures.Digits * Classes + Classes;

    public static Verdict Judge(object answer)
    {
        if (answer is not Func<DigitNetwork, nn.Module<Tensor, Tensor>> function)
        {
            return Verdict.Wrong(
                $"The answer is of type {answer.GetType().Name}; a function from a DigitNetwork to a network is expected: old => …");
        }

        using var scope = NewDisposeScope();
        using var old = new DigitNetwork(seed: 7);
        var before = old.parameters().Select(parameter => parameter.detach().clone()).ToArray();
        return Verdict.OfCall(() => function(old), made => Judge(made, before), "It");
    }

    private static Verdict Judge(nn.Module<Tensor, Tensor> made, IReadOnlyList<Tensor> before)
    {
        var scores = made.call(zeros(2, 1, 32, 32));
        var parameters = made.parameters().ToArray();
        var trained = parameters.Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel());
        var missing = before.Count(old => !parameters.Any(parameter => parameter.Equals(old)));
        return (scores.shape, missing, trained) switch
        {
            ([2, DigitPictures.Digits], _, _) => Verdict.Wrong("It still gives the ten scores of the old task: the new layer is missing."),
            ([2, 2], _, _) => Verdict.Wrong("It gives two scores, as for odd and even; the new task has three classes."),
            (not [2, Classes], _, _) => Verdict.Wrong(
                $"For two pictures it gives the shape [{string.Join(", ", scores.shape)}]: three scores a picture are expected."),
            (_, > 0, _) => Verdict.Wrong(
                "What the old network has learned is not all in it: put the given network, whole, before the new layer."),
            (_, _, 0) => Verdict.Wrong("Nothing is left to train: the new layer must keep its gradient."),
            (_, _, Trained) => Verdict.Right(),
            (_, _, Trained - Classes) => Verdict.Wrong("The new layer has no biases: one for each class."),
            _ when trained == parameters.Sum(parameter => parameter.numel()) => Verdict.Wrong(
                "Nothing is kept as it is: training would change the old network too. requires_grad_(false) keeps a parameter."),
            _ => Verdict.Wrong(FormattableString.Invariant(
                $"{trained:N0} parameters would be trained: those of one layer from ten scores to three, and nothing else, should be.")),
        };
    }
}
