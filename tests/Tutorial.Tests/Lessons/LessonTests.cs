using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class LessonTests
{
    [Fact]
    public void A_lesson_begins_with_one_line_that_names_device_versions_and_data()
    {
        var line = Assert.Single(LinesOf(() => Lesson.Begin()));

        Assert.StartsWith($"{Lesson.Device} · TorchSharp 0.", line, StringComparison.Ordinal);
        Assert.Contains($" · .NET {Environment.Version} · ", line, StringComparison.Ordinal);
        Assert.EndsWith(Datasets.Describe(), line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_gives_the_same_random_numbers()
    {
        LinesOf(() => Lesson.Begin(seed: 7));
        using var first = rand(5);
        LinesOf(() => Lesson.Begin(seed: 7));
        using var second = rand(5);
        LinesOf(() => Lesson.Begin(seed: 8));
        using var other = rand(5);

        Assert.Equal(first.data<float>().ToArray(), second.data<float>().ToArray());
        Assert.NotEqual(first.data<float>().ToArray(), other.data<float>().ToArray());
    }

    [Fact]
    public void Models_are_kept_in_the_folder_beside_that_of_the_library()
    {
        var library = Path.GetDirectoryName(typeof(Lesson).Assembly.Location)!;
        Assert.Equal(Path.Combine(Path.GetDirectoryName(library)!, "models"), Lesson.ModelsFolder);
    }

    [Fact]
    public void Numbers_are_printed_with_a_point_whatever_the_culture()
    {
        using var german = new GermanCulture();

        Assert.Equal(["loss 0.50"], LinesOf(() => Lesson.Print($"loss {0.5:F2}")));
    }

    private static string[] LinesOf(Action action)
    {
        var console = Console.Out;
        using var written = new StringWriter { NewLine = "\n" };
        Console.SetOut(written);
        try
        {
            action();
        }
        finally
        {
            Console.SetOut(console);
        }

        return written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
