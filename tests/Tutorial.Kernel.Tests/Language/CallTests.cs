namespace Tutorial.Kernel.Tests;

/// <summary>What is said of a call whose arguments are being written.</summary>
public sealed class CallTests
{
    private readonly Editor editor = new();

    public CallTests() => editor.Run("""
        static class Net
        {
            public static int Train(int epochs) => epochs;
            public static int Train(int epochs, string name) => epochs;
            public static int Sum(string name, params int[] numbers) => 0;
        }
        class Layer
        {
            public Layer(int units) { }
            private Layer(string secret) { }
            public int this[int unit] => unit;
        }
        class Dense : Layer { public Dense() : base(1) { } }
        class MarkAttribute : Attribute { public MarkAttribute(string reason) { } }
        Func<double, int> rounded = x => (int)x;
        int[] numbers = [1, 2];
        """);

    [Theory]
    [InlineData("Net.Train(|", "int Net.Train(int epochs)|  epochs|int Net.Train(int epochs, string name)|  epochs")]
    [InlineData("Net.Train(1|, \"x\")", "int Net.Train(int epochs)|  epochs|int Net.Train(int epochs, string name)|  epochs")]
    [InlineData("Net.Train(1, |", "int Net.Train(int epochs, string name)|  name")]
    [InlineData("Net.Train(1,\n    |\n)", "int Net.Train(int epochs, string name)|  name")]
    [InlineData("Net.Train(name: |", "int Net.Train(int epochs, string name)|  name")]
    [InlineData("Net.Sum(\"x\", 1, 2, |", "int Net.Sum(string name, params int[] numbers)|  numbers")]
    [InlineData("Net.Train(Net.Sum(|))", "int Net.Sum(string name, params int[] numbers)|  name")]
    [InlineData("Net.Train(Net.Sum(\"x\"), |)", "int Net.Train(int epochs, string name)|  name")]
    [InlineData("Net.Train(undeclared|", "int Net.Train(int epochs)|  epochs|int Net.Train(int epochs, string name)|  epochs")]
    [InlineData("new Layer(|", "Layer.Layer(int units)|  units")]
    [InlineData("Layer layer = new(|);", "Layer.Layer(int units)|  units")]
    [InlineData("class Wide : Layer { public Wide() : base(|) { } }", "Layer.Layer(int units)|  units")]
    [InlineData("class Wide() : Layer(|);", "Layer.Layer(int units)|  units")]
    [InlineData("class Wide { Wide(int a, int b) { } Wide() : this(1, |) { } }", "Wide.Wide(int a, int b)|  b")]
    [InlineData("var unit = new Layer(1)[|1];", "int Layer.this[int unit]|  unit")]
    [InlineData("[Mark(|)] class C { }", "MarkAttribute.MarkAttribute(string reason)|  reason")]
    [InlineData("rounded(|", "int Func<double, int>.Invoke(double arg)|  arg")]
    [InlineData("new Dense(|", "Dense.Dense()")]
    public void Each_overload_that_takes_as_many_arguments_is_given_with_the_parameter_at_the_cursor(string cell, string lines)
    {
        // The cursor is the first bar.
        var said = editor.Inspect(cell);
        Assert.Equal(lines.Split('|'), said?.Plain.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void An_extension_method_is_given_without_the_value_it_is_called_on() => Assert.StartsWith(
        "IEnumerable<int> IEnumerable<int>.Where<int>(Func<int, bool> predicate)",
        editor.Inspect("numbers.Where(|")?.Plain,
        StringComparison.Ordinal);

    [Fact]
    public void A_method_of_a_type_is_no_extension_method_of_the_same_name() =>
        Assert.DoesNotContain("IEnumerable<char>", editor.Inspect("string.Join(\",\", |")!.Plain, StringComparison.Ordinal);

    [Fact]
    public void The_only_overload_is_given_with_its_documentation()
    {
        editor.Run("/// <summary>Rests.</summary>\n/// <param name=\"hours\">How long.</param>\nvoid Rest(int hours) { }");
        var said = editor.Inspect("Rest(|");
        Assert.Equal("void Rest(int hours)\n\nRests.\n\n  hours: How long.", said?.Plain);
        Assert.Equal("```csharp\nvoid Rest(int hours)\n```\n\nRests.\n\n- `hours`: How long.", said?.Markdown);
    }
}
