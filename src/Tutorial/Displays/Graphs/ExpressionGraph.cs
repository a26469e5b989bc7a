using System.Linq.Expressions;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>The computational graph of an expression as it stands in the code, computed and drawn.</summary>
public static class ExpressionGraph
{
    /// <summary>
    /// Computes an expression step by step and draws a node for each step and for each tensor and number that goes in. Below a node stands
    /// its value (of a tensor with several numbers, its shape) and, where asked for, the gradient of the result with respect to it.
    /// </summary>
    /// <param name="expression">
    /// Operators and methods of tensors: <c>() =&gt; (w * x + b - y).pow(2)</c>. An equal part that occurs twice is one node, with an arrow
    /// for each time that it is used. The gradients of its tensors (<c>w.grad</c>) stay as they are.
    /// </param>
    /// <param name="gradients">Whether to write gradients; the result must then be a single number that depends on a parameter.</param>
    /// <param name="title">What stands above the drawing.</param>
    /// <param name="handedIn">
    /// Which of its tensors are handed in, such as an input and its label. Of the others, those with <c>requires_grad</c> are drawn as
    /// learned and the rest as constants.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A part is of another kind, gradients are asked for and the result has none, or what is handed in is no part of the expression.
    /// </exception>
    public static GraphDrawing Draw(
        Expression<Func<Tensor>> expression,
        bool gradients = false,
        string title = "",
        IReadOnlyList<Tensor>? handedIn = null)
    {
        ArgumentNullException.ThrowIfNull(expression);
        using var scope = NewDisposeScope();
        var steps = ExpressionSteps.Of(expression.Body);
        var found = gradients ? Gradients(steps) : [];
        string Below(ExpressionStep step) =>
            found.TryGetValue(step.Name, out var gradient) ? $"{ValueOf(step)}\ngradient {gradient}" : ValueOf(step);
        var given = steps.Where(step => step.Inputs.Count == 0).ToArray();
        return GraphDrawing.Of(
            [.. steps.Select(step => (step.Name, Below(step)))],
            [.. steps.SelectMany(step => step.Inputs.Select(input => (input, step.Name)))],
            title,
            learned: [.. given.Where(step => step.Value is { requires_grad: true }).Select(step => step.Name)],
            handedIn: [.. (handedIn ?? []).Select(tensor => NameOf(tensor, given))]);
    }

    private static string NameOf(Tensor tensor, IEnumerable<ExpressionStep> given) =>
        given.FirstOrDefault(step => ReferenceEquals(step.Value, tensor))?.Name
        ?? throw new ArgumentException(
            "What is handed in must be a variable of the expression: name the same one in both places.", nameof(tensor));

    private static Dictionary<string, string> Gradients(IReadOnlyList<ExpressionStep> steps)
    {
        var result = steps[^1].Value;
        if (result is null || !result.requires_grad || result.numel() != 1)
        {
            throw new ArgumentException(
                $"'{steps[^1].Name}' has no gradient to draw: its result must be a single number made from a parameter "
                + "(a tensor with requires_grad).",
                nameof(steps));
        }

        var withGradient = steps.Where(step => step.Value is { requires_grad: true }).ToArray();
        var found = autograd.grad([result], [.. withGradient.Select(step => step.Value!)], retain_graph: true);
        return withGradient.Zip(found).ToDictionary(pair => pair.First.Name, pair => Text(pair.Second));
    }

    // The name of a number is its value already.
    private static string ValueOf(ExpressionStep step) => step.Value is { } tensor ? Text(tensor) : "";

    private static string Text(Tensor tensor) =>
        tensor.numel() == 1 && tensor.dtype == ScalarType.Bool ? tensor.item<bool>() ? "true" : "false"
        : tensor.numel() == 1 ? NumberText.Short(tensor.detach().to(float64).cpu().item<double>()) : $"[{string.Join(", ", tensor.shape)}]";
}
