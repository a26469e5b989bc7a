// Exercise 06.3: early stopping with a patience of 2
Func<double[], int> answer = losses =>
{
    var lowest = double.PositiveInfinity;
    var waited = 0;
    for (var epoch = 1; epoch <= losses.Length; epoch++)
    {
        waited = losses[epoch - 1] < lowest ? 0 : waited + 1;
        lowest = Math.Min(lowest, losses[epoch - 1]);
        if (waited == 2)
            return epoch;
    }
    return losses.Length;
};

Exercise.Check("06.3", answer)
