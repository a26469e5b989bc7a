// Exercise 03.8: the mean of ReLU(first − 3 · second) over all masks, for 4 and 1, p = 0.25
double mean = 0;
foreach (var keepsFirst in new[] { true, false })
{
    foreach (var keepsSecond in new[] { true, false })
    {
        var first = keepsFirst ? 4 / 0.75 : 0;
        var second = keepsSecond ? 1 / 0.75 : 0;
        var probability = (keepsFirst ? 0.75 : 0.25) * (keepsSecond ? 0.75 : 0.25);
        mean += probability * Math.Max(0, first - 3 * second);
    }
}

double? answer = mean;

Exercise.Check("03.8", answer)
