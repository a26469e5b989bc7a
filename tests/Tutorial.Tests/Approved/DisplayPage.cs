using System.Text;

namespace Tutorial.Tests;

/// <summary>docs/displays.md, made of the examples.</summary>
internal static class DisplayPage
{
    /// <summary>Where it lies, from the repository's folder.</summary>
    public const string Path = "docs/displays.md";

    private const string Beginning = """
        # Displays

        What the library shows, each with the line of C# that makes it. A line is the last of a notebook's cell, or is shown with
        `.Display()`; `Lesson.Begin()` has made the displays known to the notebook. Each is complete without scripts; where they run,
        charts become interactive and what is made to be played with comes alive. Text takes the colour of the page, light or dark;
        the pictures here show both, as your own page is.

        The names in the lines: `image` and `kernel` are matrices, `images` is a uint8 tensor N×3×H×W and `dataset` the same with
        labels, `features` are feature maps, `weights` a parameter after `backward()`, `gone` a tensor after `Dispose()`; `model` is
        `Cifar10Network.Create(seed: 1)`, `residual` a model with a shortcut; `history`, `faster`, `predictions` and `matrix` come from
        `Trainer.Fit`, `Predictions.Of` and `ConfusionMatrix.Of`. Their numbers in the pictures are examples, which no network was
        trained for.

        This page is made by a test from the lines that it compiles and runs
        ([DisplayExamples.cs](../tests/Tutorial.Tests/Approved/DisplayExamples.cs)), the pictures by
        [display_pictures.py](../tests/browser/display_pictures.py) from what those lines gave.

        """;

    /// <summary>The page's text.</summary>
    public static string Of(IReadOnlyList<DisplayExample> examples)
    {
        var page = new StringBuilder(Beginning.ReplaceLineEndings("\n"));
        foreach (var section in examples.GroupBy(example => example.Section))
        {
            page.Append("\n## ").Append(section.Key).Append('\n');
            foreach (var example in section)
                Append(page, example);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, DisplayExample example) => page
        .Append('\n').Append(example.Words).Append("\n\n```csharp\n").Append(example.Line).Append("\n```\n\n<picture>\n")
        .Append("  <source media=\"(prefers-color-scheme: dark)\" srcset=\"displays/").Append(example.Name).Append("-dark.png\">\n")
        .Append("  <img alt=\"").Append(Html.Escape(Alternative(example)))
        .Append("\" src=\"displays/").Append(example.Name).Append("-light.png\">\n</picture>\n");

    /// <summary>The first line of the display's plain text, which says what it is.</summary>
    private static string Alternative(DisplayExample example) => example.Text.Split('\n')[0];
}
