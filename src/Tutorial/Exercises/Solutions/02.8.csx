// Exercise 02.8: the loop of the lesson, towards another map
var answer = nn.Parameter(randn(3, 3));
for (int step = 0; step < 200; step++)
{
    using (var scope = NewDisposeScope())
    {
        answer.grad?.zero_();
        (Conv(noisy, answer) - hiddenMap).square().mean().backward();
        using (no_grad()) { answer.sub_(0.5f * answer.grad); }
    }
}

Exercise.Check("02.8", answer, noisy, hiddenMap)
