using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests.Display;

public sealed class ExpressionGraphTests : IDisposable
{
    private readonly Tensor w = torch.tensor(3f, requires_grad: true);
    private readonly Tensor b = torch.tensor(1f, requires_grad: true);
    private readonly Tensor x = torch.tensor(2f);
    private readonly Tensor y = torch.tensor(5f);

    [Fact]
    public void Each_step_is_a_node_with_its_value()
    {
        var graph = ExpressionGraph.Draw(() => (w * x + b - y).pow(2)).ToString();

        Assert.Equal(
            "w (3), x (2), w · x (6), b (1), w · x + b (7), y (5), w · x + b − y (2), (w · x + b − y)² (4); "
            + "w → w · x, x → w · x, w · x → w · x + b, b → w · x + b, w · x + b → w · x + b − y, y → w · x + b − y, "
            + "w · x + b − y → (w · x + b − y)²; learned: w, b",
            graph);
    }

    [Fact]
    public void What_is_used_twice_has_an_arrow_for_each_time()
    {
        var graph = ExpressionGraph.Draw(() => w * w * x, gradients: true).ToString();

        Assert.Equal(
            "w (3, gradient 12), w · w (9, gradient 2), x (2), w · w · x (18, gradient 1); "
            + "w → w · w, w → w · w, w · w → w · w · x, x → w · w · x; learned: w",
            graph);
    }

    [Fact]
    public void What_is_handed_in_is_told_from_constants() =>
        Assert.EndsWith(
            "; learned: w; handed in: x", ExpressionGraph.Draw(() => w * x - y, handedIn: [x]).ToString(), StringComparison.Ordinal);

    [Fact]
    public void What_is_handed_in_and_stands_nowhere_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => ExpressionGraph.Draw(() => w * x, handedIn: [y]));

        Assert.StartsWith("What is handed in must be a variable of the expression", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients_stand_at_the_nodes_that_depend_on_a_parameter()
    {
        var graph = ExpressionGraph.Draw(() => (w * x + b - y).pow(2), gradients: true).ToString();

        Assert.StartsWith(
            "w (3, gradient 8), x (2), w · x (6, gradient 4), b (1, gradient 4), w · x + b (7, gradient 4), y (5), "
            + "w · x + b − y (2, gradient 4), (w · x + b − y)² (4, gradient 1);",
            graph, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parameters_own_gradients_stay_as_they_are()
    {
        ExpressionGraph.Draw(() => (w * x).square(), gradients: true);

        Assert.Null(w.grad);
    }

    [Fact]
    public void A_part_that_occurs_twice_is_one_node_and_collects_both_gradients()
    {
        var graph = ExpressionGraph.Draw(() => w * x + (w * x).square(), gradients: true).ToString();

        Assert.StartsWith(
            "w (3, gradient 26), x (2), w · x (6, gradient 13), (w · x)² (36, gradient 1), ", graph, StringComparison.Ordinal);
    }

    [Fact]
    public void Parentheses_stand_where_the_meaning_needs_them()
    {
        var quotient = ExpressionGraph.Draw(() => (w + b) * (x - (y - b)) / (w * x)).ToString();
        var negation = ExpressionGraph.Draw(() => -(w + b)).ToString();

        Assert.Contains("→ (w + b) · (x − (y − b)) / (w · x)", quotient, StringComparison.Ordinal);
        Assert.Contains("→ −(w + b)", negation, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_methods_are_named_as_written()
    {
        using var many = zeros(2, 3);

        var graph = ExpressionGraph.Draw(() => (2 * many + 0.5).relu().sum()).ToString();

        Assert.StartsWith(
            "2, many ([2, 3]), 2 · many ([2, 3]), 0.5, 2 · many + 0.5 ([2, 3]), relu(2 · many + 0.5) ([2, 3]), ",
            graph, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_of_an_outer_block_has_its_plain_name()
    {
        using var outer = torch.tensor(2f);
        foreach (var inner in new[] { torch.tensor(3f) })
        {
            Assert.StartsWith("outer (2), inner (3), ", ExpressionGraph.Draw(() => outer * inner).ToString(), StringComparison.Ordinal);
            inner.Dispose();
        }
    }

    [Fact]
    public void A_function_of_torch_is_a_step_like_a_method()
    {
        Assert.Contains("max(w · x, y) (6)", ExpressionGraph.Draw(() => maximum(w * x, y)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients_of_a_result_without_a_parameter_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => ExpressionGraph.Draw(() => x * y, gradients: true));

        Assert.StartsWith("'x · y' has no gradient to draw: its result must be", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_another_kind_is_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>(() => ExpressionGraph.Draw(() => w * new[] { x }[0]));

        Assert.Contains("is no step that can be drawn", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Drawing_leaves_no_tensor_behind()
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        ExpressionGraph.Draw(() => (w * x + b - y).pow(2), gradients: true);

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    public void Dispose()
    {
        w.Dispose();
        b.Dispose();
        x.Dispose();
        y.Dispose();
    }
}
