using System.Text.RegularExpressions;

namespace Tutorial.Tests;

/// <summary>What the script of the view does, in a browser.</summary>
public sealed partial class ConfusionMatrixScriptTests
{
    [Fact]
    public async Task First_the_pair_confused_most_is_named_and_its_images_are_shown()
    {
        var (sentence, pictures) = await AfterAsync("");
        Assert.Equal("true cat, predicted dog: 3 images, 75 % of class cat", sentence);
        Assert.Equal(["image 0", "image 6", "image 2"], pictures);
    }

    [Fact]
    public async Task A_click_on_a_cell_names_it_and_shows_its_images()
    {
        var (sentence, pictures) = await AfterAsync("cells[2].click();");
        Assert.Equal("true dog, predicted cat: 2 images, 67 % of class dog", sentence);
        Assert.Equal(["image 3", "image 5"], pictures);
    }

    [Fact]
    public async Task The_arrow_keys_go_from_cell_to_cell_and_not_beyond()
    {
        const string Press = "for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft']) "
            + "document.querySelector('[aria-current]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));";
        var (sentence, _) = await AfterAsync("cells[1].click();" + Press);
        Assert.Equal("true dog, predicted cat: 2 images, 67 % of class dog", sentence);
    }

    [Fact]
    public async Task Pointing_names_a_cell_and_leaving_names_the_chosen_one_again()
    {
        const string Point = "cells[3].dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));";
        Assert.Equal("true dog, predicted dog: 1 image, 33 % of class dog", (await AfterAsync(Point)).Sentence);
        Assert.StartsWith(
            "true cat, predicted dog",
            (await AfterAsync(Point + "document.querySelector('table.matrix').dispatchEvent(new MouseEvent('mouseleave'));")).Sentence,
            StringComparison.Ordinal);
    }

    private static async Task<(string Sentence, string[] Pictures)> AfterAsync(string script)
    {
        Assert.SkipWhen(HeadlessBrowser.Name is null, HeadlessBrowser.Missing);
        using var dataset = Shades.Of(255, 255, 200, 0, 0, 0, 255);
        using var predictions = Shades.Predict(dataset);
        var page = await HeadlessBrowser.DumpAsync(
            ConfusionMatrixView.Of(dataset, predictions).ToHtml()
                + $"<script>const cells = document.querySelectorAll('table.matrix td'); {script}</script>");
        var pictures = Picture().Matches(Panel().Match(page).Value).Select(match => match.Groups[1].Value);
        return (Sentence().Match(page).Groups[1].Value, [.. pictures]);
    }

    [GeneratedRegex("<p class=\"sentence\"[^>]*>([^<]*)</p>")]
    private static partial Regex Sentence();

    [GeneratedRegex("<div class=\"live\">.*?</div></div>", RegexOptions.Singleline)]
    private static partial Regex Panel();

    [GeneratedRegex("<title>(image \\d+)")]
    private static partial Regex Picture();
}
