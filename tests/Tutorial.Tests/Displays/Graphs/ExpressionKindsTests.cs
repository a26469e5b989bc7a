using System.Linq.Expressions;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests.Display;

/// <summary>Expressions of every kind that the lessons and their readers draw, each with the names and values of its steps.</summary>
public sealed class ExpressionKindsTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();
    private readonly Tensor x = torch.tensor(2f, requires_grad: true);
    private readonly Tensor y = torch.tensor(5f);
    private readonly Tensor v = torch.tensor(new[] { -1f, 0f, 3f }, requires_grad: true);
    private readonly Tensor column = torch.tensor(new[,] { { 1f }, { 2f } });
    private readonly Tensor matrix = torch.tensor(new[,] { { 1f, 2f }, { 3f, 4f } });

    public void Dispose() => scope.Dispose();

    [Fact]
    public void A_division() => AssertSteps("x (2), y (5), x / y (0.4)", () => x / y);

    [Fact]
    public void An_exponential_and_a_logarithm() => AssertSteps("x (2), exp(x) (7.3891), log(exp(x)) (2)", () => exp(x).log());

    [Fact]
    public void A_maximum_of_two_and_of_all()
    {
        AssertSteps("x (2), y (5), max(x, y) (5)", () => maximum(x, y));
        AssertSteps("v ([3]), max(v) (3)", () => v.max());
    }

    [Fact]
    public void A_matrix_product()
    {
        AssertSteps("matrix ([2, 2]), column ([2, 1]), matmul(matrix, column) ([2, 1])", () => matrix.matmul(column));
        AssertSteps("matrix ([2, 2]), column ([2, 1]), matmul(matrix, column) ([2, 1])", () => mm(matrix, column));
    }

    [Fact]
    public void A_sum_and_a_mean() => AssertSteps("v ([3]), sum(v) (2), mean(v) (0.6667), sum(v) / mean(v) (3)", () => v.sum() / v.mean());

    [Fact]
    public void Broadcasting() => AssertSteps("column ([2, 1]), v ([3]), column · v ([2, 3])", () => column * v);

    [Fact]
    public void Activations()
    {
        AssertSteps("v ([3]), relu(v) ([3]), sum(relu(v)) (3)", () => v.relu().sum());
        AssertSteps("v ([3]), relu(v) ([3])", () => nn.functional.relu(v, false));
        AssertSteps("x (2), sigmoid(x) (0.8808)", () => x.sigmoid());
        AssertSteps("v ([3]), softmax(v, 0) ([3])", () => v.softmax(0, null));
    }

    [Fact]
    public void A_variable_used_twice_has_one_node_and_both_gradients() => Assert.StartsWith(
        "x (2, gradient 5), x · x (4, gradient 1), x · x + x (6, gradient 1); x → x · x, x → x · x, x · x → x · x + x, x → x · x + x",
        ExpressionGraph.Draw(() => x * x + x, gradients: true).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_constant()
    {
        const float Half = 0.5f;
        AssertSteps("x (2), 0.5, x · 0.5 (1)", () => x * Half);
        AssertSteps("1, x (2), 1 − x (-1)", () => 1 - x);
    }

    [Fact]
    public void A_choice_by_a_condition() => AssertSteps(
        "x (2), 0, x > 0 (true), 0.1, 0.1 · x (0.2), where(x > 0, x, 0.1 · x) (2)", () => where(x > 0, x, 0.1f * x));

    [Fact]
    public void Comparisons_need_parentheses_in_a_product() => AssertSteps(
        "v ([3]), 0, v > 0 ([3]), (v > 0) · v ([3])", () => (v > 0) * v);

    [Fact]
    public void Powers_and_roots()
    {
        AssertSteps("x (2), x³ (8)", () => x.pow(3));
        AssertSteps("x (2), pow(x, 4) (16)", () => x.pow(4));
        AssertSteps("x (2), sqrt(x) (1.4142)", () => x.sqrt());
        AssertSteps("x (2), −x (-2), (−x)² (4)", () => (-x).square());
    }

    [Fact]
    public void A_transpose() => AssertSteps(
        "matrix ([2, 2]), matrixᵀ ([2, 2]), matmul(matrixᵀ, column) ([2, 1])",
        () => matrix.T.matmul(column),
        "column ([2, 1])");

    [Fact]
    public void An_element() => AssertSteps("v ([3]), v[2] (3), x (2), v[2] · x (6)", () => v[2] * x);

    [Fact]
    public void A_sum_over_one_dimension() =>
        AssertSteps("matrix ([2, 2]), mean(matrix, [0]) ([2])", () => matrix.mean(new long[] { 0 }, false, null));

    [Fact]
    public void A_layer_is_called_like_a_function()
    {
        using var dense = nn.Linear(3, 1);
        nn.init.constant_(dense.weight, 2);
        nn.init.constant_(dense.bias!, 1);
        AssertSteps("v ([3]), dense(v) (5)", () => dense.call(v));
    }

    private static void AssertSteps(string expected, Expression<Func<Tensor>> expression, string? besides = null)
    {
        var steps = ExpressionGraph.Draw(expression).ToString().Split("; ")[0];
        Assert.Equal(expected, besides is null ? steps : steps.Replace(besides + ", ", "", StringComparison.Ordinal));
    }
}
