using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Takes an expression of tensors apart and computes each part once, inner parts first.</summary>
internal sealed class ExpressionSteps
{
    // How tightly the outermost operator of a part binds: decides where its name needs parentheses.
    private const int Sum = 0;
    private const int Product = 1;
    private const int Atom = 2;

    private static readonly Dictionary<ExpressionType, (string Sign, int Binds)> Operators = new()
    {
        [ExpressionType.Add] = ("+", Sum),
        [ExpressionType.Subtract] = ("−", Sum),
        [ExpressionType.Multiply] = ("·", Product),
        [ExpressionType.Divide] = ("/", Product),
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
        MethodCallExpression call when IsTensor(call) && (call.Object ?? call.Arguments.FirstOrDefault(IsTensor)) is { } => Call(call),
        MemberExpression member when IsTensor(member) && Evaluate(member) is Tensor tensor => Given(Path(member), tensor),
        _ when Number(expression) is { } number => Given(number, null),
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

    private Part Call(MethodCallExpression call)
    {
        Part? target = call.Object is { } owner ? Visit(owner) : null;
        var arguments = call.Arguments.Select(argument => IsTensor(argument) ? Visit(argument) : (Part?)null).ToArray();
        Part[] inputs = [.. arguments.Prepend(target).OfType<Part>()];
        return Compute(
            NameOf(call, target, arguments), Atom, inputs,
            () => call.Method.Invoke(target?.Value, [.. call.Arguments.Zip(arguments, Argument)]));
    }

    private static string NameOf(MethodCallExpression call, Part? target, Part?[] arguments)
    {
        if (target is { } only && IsSquare(call))
            return $"{Wrapped(only, Atom)}²";

        static string Text(Expression argument, Part? part) => part?.Name ?? Number(argument) ?? Evaluate(argument)?.ToString() ?? "";
        var texts = call.Arguments.Zip(arguments, Text);
        return $"{call.Method.Name}({string.Join(", ", texts.Prepend(target?.Name ?? "").Where(text => text.Length > 0))})";
    }

    private Part Compute(string name, int binds, IReadOnlyList<Part> inputs, Func<object?> compute) =>
        steps.Find(step => step.Name == name) is { } done
            ? new Part(name, binds, done.Value)
            : Keep(new ExpressionStep(name, (Tensor?)compute(), [.. inputs.Select(input => input.Name).Distinct()]), binds);

    private Part Keep(ExpressionStep step, int binds)
    {
        if (steps.TrueForAll(other => other.Name != step.Name))
            steps.Add(step);
        return new Part(step.Name, binds, step.Value);
    }

    private static object? Argument(Expression argument, Part? part) => part?.Value ?? Evaluate(argument);

    private static string Wrapped(Part part, int binds) => part.Binds < binds ? $"({part.Name})" : part.Name;

    private static bool IsTensor(Expression expression) => typeof(Tensor).IsAssignableFrom(expression.Type);

    private static bool IsSquare(MethodCallExpression call) =>
        call.Method.Name == nameof(Tensor.square)
        || call.Method.Name == nameof(Tensor.pow) && call.Arguments is [var exponent] && Number(exponent) == "2";

    // A variable of another cell, or of an outer block, hangs on an object that the compiler made and named with angle brackets.
    private static string Path(MemberExpression member) =>
        member.Expression is MemberExpression owner && !owner.Member.Name.Contains('<') ? $"{Path(owner)}.{member.Member.Name}" : member.Member.Name;

    // TorchSharp takes a number as a Scalar, to which the compiler converts it; the number itself is inside the conversion.
    private static string? Number(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert } conversion)
            expression = conversion.Operand;
        return expression.Type.IsPrimitive && expression.Type != typeof(bool)
            ? NumberText.Short(Convert.ToDouble(Evaluate(expression), CultureInfo.InvariantCulture))
            : null;
    }

    private static object? Evaluate(Expression expression) => Expression.Lambda(expression).Compile().DynamicInvoke();

    private readonly record struct Part(string Name, int Binds, Tensor? Value);
}
