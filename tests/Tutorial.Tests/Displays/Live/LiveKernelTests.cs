using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>The display of a kernel that is being learned.</summary>
public sealed class LiveKernelTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();
    private readonly StringWriter writer = new() { NewLine = "\n" };
    private readonly List<string> shown = [];
    private readonly Tensor secret = tensor(new float[,] { { 1, 0 }, { -1, 2 } });
    private int displays;

    public LiveKernelTests() => TutorialDisplays.Register();

    public void Dispose()
    {
        KernelInvocationContext.Current = null;
        writer.Dispose();
        scope.Dispose();
    }

    [Fact]
    public void One_output_follows_the_learning()
    {
        var live = Live();
        live.Show(1, 4, zeros(2, 2));
        live.Show(20, 0.5, secret + 0.25f);
        Assert.Equal(1, displays);
        Assert.Equal(
            [
                "step 1: loss 4; no weight is further from the secret than 2",
                "step 20: loss 0.5; no weight is further from the secret than 0.25",
            ],
            shown);
        Assert.Empty(writer.ToString());
    }

    [Fact]
    public void The_guess_the_secret_and_the_error_of_each_weight_stand_side_by_side()
    {
        var live = Live();
        live.Show(1, 4, secret * 0.5f);
        Assert.Equal(
            ["0.50", "0.00", "-0.50", "1.00", "1.00", "0.00", "-1.00", "2.00", "-0.50", "0.00", "0.50", "-1.00"],
            Markup.Svgs(live.ToHtml()).SelectMany(svg => svg.Texts()));
    }

    [Fact]
    public void From_the_second_time_on_the_loss_is_a_curve()
    {
        var live = Live();
        live.Show(1, 4, secret);
        Assert.Equal(3, Markup.Svgs(live.ToHtml()).Length);
        live.Show(2, 0.04, secret);
        Assert.Contains("curve loss", Markup.Alternatives(live.ToHtml())[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    public void A_loss_without_a_logarithm_is_drawn_too(double loss)
    {
        var live = Live();
        live.Show(1, 4, secret);
        live.Show(2, loss, secret);
        live.Show(3, 1, secret * float.NaN);
        Assert.Equal(4, Markup.Svgs(live.ToHtml()).Length);
    }

    [Fact]
    public void A_step_that_is_not_later_begins_anew()
    {
        var live = Live();
        live.Show(10, 4, secret);
        live.Show(20, 2, secret);
        live.Show(10, 4, secret);
        Assert.Equal(2, displays);
        Assert.Equal(3, Markup.Svgs(live.ToHtml()).Length);
    }

    [Fact]
    public void Where_nothing_can_be_shown_lines_are_written_and_the_last_state_can_be_shown()
    {
        var live = new LiveKernel(secret, _ => null, writer);
        live.Show(1, 4, zeros(2, 2));
        live.Show(2, 3, zeros(2, 2));
        Assert.Equal(
            "step 1: loss 4; no weight is further from the secret than 2\nstep 2: loss 3; no weight is further from the secret than 2\n",
            writer.ToString());
        Assert.Equal(live.ToHtml(), live.ToDisplayString("text/html"));
        Assert.Contains("the secret", live.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_notebook_it_is_the_cells_own_display_that_is_updated()
    {
        var cell = new KernelInvocationContext();
        KernelInvocationContext.Current = cell;
        var live = new LiveKernel(secret);
        live.Show(1, 4, secret);
        live.Show(2, 3, secret);
        Assert.StartsWith("step 2: loss 3", Assert.Single(cell.Shown).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_of_a_layer_are_taken_and_left_as_they_are()
    {
        var live = Live();
        var guess = ones(1, 1, 2, 2).requires_grad_();
        live.Show(1, 4, guess);
        Assert.Equal([1, 1, 2, 2], guess.shape);
    }

    [Fact]
    public void It_keeps_no_tensor()
    {
        var live = Live();
        var guess = secret.clone();
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        live.Show(1, 4, guess);
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Before_the_first_step_it_says_so() => Assert.Equal("No step has been shown yet.", Live().ToString());

    [Fact]
    public void What_is_no_such_kernel_is_refused_with_the_reason()
    {
        Assert.Contains(
            "The guess is 3×3 and the secret 2×2",
            Assert.Throws<ArgumentException>(() => Live().Show(1, 4, ones(3, 3))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "The secret is 17×3",
            Assert.Throws<ArgumentException>(() => new LiveKernel(ones(17, 3))).Message,
            StringComparison.Ordinal);
        Assert.Contains("rank 3", Assert.Throws<ArgumentException>(() => new LiveKernel(ones(2, 3, 3))).Message, StringComparison.Ordinal);
    }

    private LiveKernel Live() => new(
        secret,
        first =>
        {
            displays++;
            shown.Add(first.ToString()!);
            return next => shown.Add(next.ToString()!);
        },
        writer);
}
