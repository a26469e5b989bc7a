using System.Linq.Expressions;
using System.Reflection;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Takes an expression of tensors apart and computes each part once, inner parts first.</summary>
internal sealed class ExpressionSteps
{
    // How tightly the outermost operator of a part binds: decides where its name needs parentheses.
    private const int Comparison = -1;
    private const int Sum = 0;
    private const int Product = 1;
    private const int Atom = 2;

    private static readonly Dictionary<ExpressionType, (string Sign, int Binds)> Operators = new()
    {
        [ExpressionType.Add] = ("+", Sum),
        [ExpressionType.Subtract] = ("−", Sum),
        [ExpressionType.Multiply] = ("·", Product),
        [ExpressionType.Divide] = ("/", Product),
        [ExpressionType.GreaterThan] = (">", Comparison),
        [ExpressionType.GreaterThanOrEqual] = ("≥", Comparison),
        [ExpressionType.LessThan] = ("<", Comparison),
        [ExpressionType.LessThanOrEqual] = ("≤", Comparison),
        [ExpressionType.Equal] = ("=", Comparison),
        [ExpressionType.NotEqual] = ("≠", Comparison),
    };

    private readonly List<ExpressionStep> steps = [];

    /// <summary>The steps of an expression; the last one is its result.</summary>
    /// <exception cref="ArgumentException">A part is neither an operator or method of tensors, nor a variable, nor a number.</exception>
    public static IReadOnlyList<ExpressionStep> Of(Expression expression)
    {
        var walk = new ExpressionSteps();
        walk.Visit(expression);
        return walk.steps;
    }

    private Part Visit(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } conversion => Visit(conversion.Operand),
        UnaryExpression { NodeType: ExpressionType.Negate, Method: { } method } negation => Negation(negation.Operand, method),
        BinaryExpression { Method: { } method } operation when Operators.ContainsKey(operation.NodeType) => Operation(operation, method),
        MethodCallExpression call when IsTensor(call)
            && call.Arguments.Prepend(call.Object).OfType<Expression>().Any(IsTensor) => Call(call),
        MemberExpression { Expression: { } owner } member when IsTensor(member) && IsTensor(owner) => Property(member, owner),
        MemberExpression member when IsTensor(member)
            && ExpressionNames.Evaluate(member) is Tensor tensor => Given(ExpressionNames.Path(member), tensor),
        _ when ExpressionNames.Number(expression) is { } number => Given(number, null),
        _ => throw new ArgumentException(
            $"'{expression}' is no step that can be drawn: use variables, numbers, + − * /, and methods of tensors.", nameof(expression)),
    };

    private Part Given(string name, Tensor? value) => Keep(new ExpressionStep(name, value, []), Atom);

    private Part Operation(BinaryExpression operation, MethodInfo method)
    {
        var (sign, binds) = Operators[operation.NodeType];
        var (left, right) = (Visit(operation.Left), Visit(operation.Right));
        var rightBinds = operation.NodeType is ExpressionType.Subtract or ExpressionType.Divide ? binds + 1 : binds;
        return Compute(
            $"{Wrapped(left, binds)} {sign} {Wrapped(right, rightBinds)}", binds, [left, right],
            () => method.Invoke(null, [Argument(operation.Left, left), Argument(operation.Right, right)]));
    }

    private Part Negation(Expression operand, MethodInfo method)
    {
        var inner = Visit(operand);
        return Compute($"−{Wrapped(inner, Product)}", Product, [inner], () => method.Invoke(null, [inner.Value]));
    }

    /// <summary>A part of a tensor that is a tensor, such as its transpose.</summary>
    private Part Property(MemberExpression member, Expression owner)
    {
        var inner = Visit(owner);
        var name = member.Member.Name is "T" or "mT" ? $"{Wrapped(inner, Atom)}ᵀ" : $"{Wrapped(inner, Atom)}.{member.Member.Name}";
        return Compute(name, Atom, [inner], () => ((PropertyInfo)member.Member).GetValue(inner.Value));
    }

    // A layer is called like a function: what it is called with are its inputs, and its weights are inside of it.
    private Part Call(MethodCallExpression call)
    {
        Part? target = call.Object is { } owner && IsTensor(owner) ? Visit(owner) : null;
        var layer = target is null && call.Object is { } other ? ExpressionNames.Evaluate(other) : null;
        var arguments = call.Arguments.Select(argument => IsTensor(argument) ? Visit(argument) : (Part?)null).ToArray();
        Part[] inputs = [.. arguments.Prepend(target).OfType<Part>()];
        return Compute(
            ExpressionNames.Of(
                call,
                target is { } only ? (only.Name, Wrapped(only, Atom)) : null,
                [.. arguments.Select(argument => argument?.Name)]),
            Atom,
            inputs,
            () => call.Method.Invoke(layer ?? target?.Value, [.. call.Arguments.Zip(arguments, Argument)]));
    }

    private Part Compute(string name, int binds, IReadOnlyList<Part> inputs, Func<object?> compute) =>
        steps.Find(step => step.Name == name) is { } done
            ? new Part(name, binds, done.Value)
            : Keep(new ExpressionStep(name, (Tensor?)compute(), [.. inputs.Select(input => input.Name)]), binds);

    private Part Keep(ExpressionStep step, int binds)
    {
        if (steps.TrueForAll(other => other.Name != step.Name))
            steps.Add(step);
        return new Part(step.Name, binds, step.Value);
    }

    private static object? Argument(Expression argument, Part? part) => part?.Value ?? ExpressionNames.Evaluate(argument);

    private static string Wrapped(Part part, int binds) => part.Binds < binds ? $"({part.Name})" : part.Name;

    private static bool IsTensor(Expression expression) => typeof(Tensor).IsAssignableFrom(expression.Type);

    private readonly record struct Part(string Name, int Binds, Tensor? Value);
}
