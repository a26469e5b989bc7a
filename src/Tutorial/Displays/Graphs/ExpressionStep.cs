using static TorchSharp.torch;

namespace Tutorial;

/// <summary>One node of a computational graph.</summary>
/// <param name="Name">The part of the expression that it stands for, as mathematics writes it.</param>
/// <param name="Value">What it came to; null for a plain number, whose name says it.</param>
/// <param name="Inputs">
/// Names of the nodes that it is computed from, one of them twice where it is used twice, as in <c>w · w</c>; none for what is given.
/// </param>
internal sealed record ExpressionStep(string Name, Tensor? Value, IReadOnlyList<string> Inputs);
