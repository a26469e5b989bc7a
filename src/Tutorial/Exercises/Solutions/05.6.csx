// Exercise 05.6: precision and recall at any threshold
Func<float, double[]> answer = threshold =>
{
    int made = 0, good = 0;
    for (var picture = 0; picture < 5; picture++)
    {
        for (var place = 0; place < 3; place++)
        {
            if (beliefs[picture, place] <= threshold) continue;
            made++;
            if (place == truth[picture]) good++;
        }
    }
    return new[] { (double)good / made, good / 5.0 };
};

Exercise.Check("05.6", answer)
