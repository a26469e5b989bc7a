// Exercise 03.7: the logarithms of the probabilities, without forming the probabilities
Func<double[], double[]> answer = logits =>
{
    var largest = logits.Max();
    var sum = logits.Sum(logit => Math.Exp(logit - largest));
    return logits.Select(logit => logit - largest - Math.Log(sum)).ToArray();
};

Exercise.Check("03.7", answer)
