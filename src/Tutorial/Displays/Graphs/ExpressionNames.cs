using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>What the parts of an expression are called in a drawing: as mathematics writes them, or as the code does.</summary>
internal static class ExpressionNames
{
    // The library's names where mathematics has another.
    private static readonly Dictionary<string, string> Functions = new()
    {
        ["maximum"] = "max",
        ["minimum"] = "min",
        ["mm"] = "matmul",
        ["mv"] = "matmul",
    };

    private static readonly Dictionary<string, string> Powers = new() { ["2"] = "²", ["3"] = "³", ["-1"] = "⁻¹", ["0.5"] = "^½" };

    /// <summary>A call of a method.</summary>
    /// <param name="call">The call.</param>
    /// <param name="target">
    /// The name of the tensor whose method it is, plain and with the parentheses it needs before a power or an index; null for a function
    /// or a layer.
    /// </param>
    /// <param name="arguments">For each argument the name of its node; null where it is no tensor.</param>
    public static string Of(MethodCallExpression call, (string Plain, string Wrapped)? target, IReadOnlyList<string?> arguments)
    {
        if (target is { } owner && Power(call) is { } power)
            return owner.Wrapped + power;

        var parameters = call.Method.GetParameters();
        var texts = call.Arguments.Select((argument, index) => arguments[index] ?? Text(argument, parameters[index]))
            .Where(text => text.Length > 0)
            .ToArray();
        if (target is { } indexed && call.Method.IsSpecialName)       // an indexer's method
            return $"{indexed.Wrapped}[{string.Join(", ", texts)}]";

        var name = target is null && call.Object is { } layer ? layer is MemberExpression member ? Path(member) : call.Object.Type.Name
            : Functions.GetValueOrDefault(call.Method.Name, call.Method.Name);
        return $"{name}({string.Join(", ", target is { } first ? texts.Prepend(first.Plain) : texts)})";
    }

    /// <summary>
    /// A variable. One of another cell, or of an outer block, hangs on an object that the compiler made and named with angle brackets.
    /// </summary>
    public static string Path(MemberExpression member) =>
        member.Expression is MemberExpression owner && !owner.Member.Name.Contains('<')
            ? $"{Path(owner)}.{member.Member.Name}"
            : member.Member.Name;

    /// <summary>
    /// A number; null where the expression is none. TorchSharp takes one as a Scalar, to which the compiler converts it; it is inside the
    /// conversion.
    /// </summary>
    public static string? Number(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert } conversion)
            expression = conversion.Operand;
        return expression.Type.IsPrimitive && expression.Type != typeof(bool)
            ? NumberText.Short(Convert.ToDouble(Evaluate(expression), CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>What an expression comes to.</summary>
    public static object? Evaluate(Expression expression) => Expression.Lambda(expression).Compile().DynamicInvoke();

    private static string? Power(MethodCallExpression call) => call.Method.Name switch
    {
        nameof(Tensor.square) => "²",
        nameof(Tensor.pow) when call.Arguments is [var exponent] && Number(exponent) is { } number => Powers.GetValueOrDefault(number),
        _ => null,
    };

    // An argument that says no more than the parameter's own value would, such as "in place: no", is left out.
    private static string Text(Expression argument, ParameterInfo parameter)
    {
        if (Number(argument) is { } number)
            return number;
        if (argument is NewArrayExpression list && argument.Type == typeof(TensorIndex[]))
            return string.Join(", ", list.Expressions.Select(index => Number(index) ?? Written(Evaluate(index)!)));
        var value = Evaluate(argument);
        return value is null || parameter.HasDefaultValue && value.Equals(parameter.DefaultValue) ? "" : Written(value);
    }

    private static string Written(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        Array list => $"[{string.Join(", ", ((IEnumerable)list).Cast<object>().Select(Written))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
