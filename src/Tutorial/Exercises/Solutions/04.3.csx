// Exercise 04.3: standardise
Func<float[], float[]> answer = values =>
{
    var mean = values.Average();
    var variance = values.Select(value => (value - mean) * (value - mean)).Average();
    var deviation = MathF.Sqrt(variance);
    return values.Select(value => (value - mean) / deviation).ToArray();
};

Exercise.Check("04.3", answer)
