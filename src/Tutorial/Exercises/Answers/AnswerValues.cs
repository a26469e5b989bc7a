using System.Collections;
using System.Globalization;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>An answer as numbers, whatever form it came in: a number, an array of any rank, a list, a shape or a tensor.</summary>
/// <param name="Shape">How long each dimension is; empty for a single number.</param>
/// <param name="Values">The numbers, row after row.</param>
internal sealed record AnswerValues(IReadOnlyList<long> Shape, IReadOnlyList<double> Values)
{
    /// <summary>Reads an answer.</summary>
    /// <returns>Null where it does not consist of numbers.</returns>
    public static AnswerValues? Read(object answer) => answer switch
    {
        Tensor tensor => Of(tensor),
        Array array => Of([.. Enumerable.Range(0, array.Rank).Select(dimension => (long)array.GetLength(dimension))], array),
        string => null,
        IEnumerable list => Of(null, list),
        _ => Number(answer) is { } number ? new AnswerValues([], [number]) : null,
    };

    /// <summary>The shape as the lessons write it: <c>[2, 3]</c>.</summary>
    public string ShapeText => "[" + string.Join(", ", Shape) + "]";

    /// <summary>Where a position in <see cref="Values"/> lies: <c>[1, 2]</c>.</summary>
    public string Place(int position)
    {
        var indices = new long[Shape.Count];
        long rest = position;
        for (var dimension = Shape.Count - 1; dimension >= 0; dimension--)
        {
            indices[dimension] = rest % Shape[dimension];
            rest /= Shape[dimension];
        }

        return "[" + string.Join(", ", indices) + "]";
    }

    private static AnswerValues Of(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        return new AnswerValues([.. tensor.shape], tensor.detach().cpu().to(float64).contiguous().data<double>().ToArray());
    }

    private static AnswerValues? Of(IReadOnlyList<long>? shape, IEnumerable items)
    {
        var values = new List<double>();
        foreach (var item in items)
        {
            if (Number(item) is not { } number)
                return null;
            values.Add(number);
        }

        return new AnswerValues(shape ?? [values.Count], values);
    }

    private static double? Number(object? item) => item switch
    {
        bool yes => yes ? 1 : 0,
        byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal => Convert.ToDouble(
            item,
            CultureInfo.InvariantCulture),
        _ => null,
    };
}
