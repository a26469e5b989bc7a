using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tutorial;

public static partial class Lesson
{
    /// <summary>Fails the cell, and with it the run, unless something is true.</summary>
    /// <param name="condition">What should be true, such as <c>accuracy &gt;= 0.65</c>.</param>
    /// <param name="message">What is wrong where it is not; the cell's error says it.</param>
    /// <exception cref="LessonAssertException">It is not true.</exception>
    public static void Assert([DoesNotReturnIf(false)] bool condition, string message)
    {
        if (!condition)
            throw new LessonAssertException(message);
    }

    /// <summary>
    /// Shows a number under the cell, and hands it to a runner: <c>tutorial run</c> puts it into the notebook's metadata and reports it.
    /// Outside of a notebook it is written to the console.
    /// </summary>
    /// <param name="name">What the number is, such as <c>test accuracy</c>; of two numbers of a name the later one counts.</param>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentException">The name is empty, or the number is not finite.</exception>
    public static void Record(string name, double value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!double.IsFinite(value))
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"The metric '{name}' is {value}, and only a finite number can be recorded."),
                nameof(value));
        }

        var metric = new RecordedMetric(name, value);
        if (RunningCell.Display(metric) is null)
            Console.WriteLine(metric);
    }
}
