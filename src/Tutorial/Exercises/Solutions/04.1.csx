// Exercise 04.1: a class is named with its share, and then right with its share
Func<long[], double> answer = counts =>
{
    var all = (double)counts.Sum();
    return counts.Sum(count => count / all * (count / all));
};

Exercise.Check("04.1", answer)
