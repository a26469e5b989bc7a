using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>Exercise 02.8: a kernel that is found by going downhill, judged by the map that it makes.</summary>
public sealed class HiddenKernelExerciseTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();
    private readonly Tensor picture;
    private readonly Tensor hidden;
    private readonly Tensor map;

    public HiddenKernelExerciseTests()
    {
        random.manual_seed(3);
        picture = tensor(HandwrittenDigit.Draw(7, seed: 3)) / 255 + 0.3f * randn(32, 32);
        hidden = randn(3, 3);
        map = Conv(hidden);
    }

    public void Dispose() => scope.Dispose();

    [Fact]
    public void A_kernel_that_makes_the_map_is_right() => Assert.Equal(ExerciseOutcome.Right, Check(Learn(200)).Outcome);

    [Fact]
    public void A_kernel_learned_by_another_loss_is_right_too() =>
        Assert.Equal(ExerciseOutcome.Right, Check(Learn(200, learningRate: 0.5f / 900, sum: true)).Outcome);

    [Fact]
    public void A_gradient_that_is_never_zeroed_is_named() => Says("backward adds to what is there", Learn(200, zeroes: false));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public void Too_few_steps_are_named_and_not_taken_for_a_sum(int steps) => Says("Take more steps", Learn(steps));

    [Fact]
    public void Too_few_steps_down_another_loss_are_not_taken_for_a_sum() =>
        Says("Take more steps", Learn(5, learningRate: 0.2f / 900, sum: true));

    [Fact]
    public void Weights_that_ran_away_are_named() => Says("the steps ran away", Learn(400, learningRate: 5));

    [Fact]
    public void A_kernel_turned_or_transposed_is_named()
    {
        Says("turned by 180°", hidden.flip(0, 1));
        Says("swapped", hidden.t());
    }

    [Fact]
    public void Another_shape_is_refused() => Says("The shape is [1, 1, 3, 3], and [3, 3] is expected.", hidden.reshape(1, 1, 3, 3));

    private void Says(string sentence, Tensor answer)
    {
        var result = Check(answer);
        Assert.Equal(ExerciseOutcome.Wrong, result.Outcome);
        Assert.Contains(sentence, result.Message, StringComparison.Ordinal);
    }

    private ExerciseResult Check(Tensor answer) => Exercise.Check("02.8", answer, picture, map);

    private Tensor Conv(Tensor kernel) => nn.functional.conv2d(picture.reshape(1, 1, 32, 32), kernel.reshape(1, 1, 3, 3)).squeeze();

    private TorchSharp.Modules.Parameter Learn(int steps, float learningRate = 0.5f, bool zeroes = true, bool sum = false)
    {
        var guess = nn.Parameter(randn(3, 3));
        for (var step = 0; step < steps; step++)
        {
            if (zeroes)
                guess.grad?.zero_();
            var errors = (Conv(guess) - map).square();
            (sum ? errors.sum() : errors.mean()).backward();
            using (no_grad())
                guess.sub_(learningRate * guess.grad!);
        }

        return guess;
    }
}
