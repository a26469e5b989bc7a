using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed partial class ConfusionMatrixViewTests
{
    private static readonly ConfusionMatrix Matrix = new([0, 0, 0, 1], [0, 1, 1, 1], ["cat", "dog"]);

    [Fact]
    public void Each_cell_holds_its_count_and_its_share_of_the_row()
    {
        var cells = Cells(ConfusionMatrixView.Of(Matrix));
        Assert.Equal(["1", "2", "0", "1"], cells.Select(cell => cell.Element("b")!.Value));
        Assert.Equal(["33 %", "67 %", "0 %", "100 %"], cells.Select(cell => cell.Element("i")!.Value));
    }

    [Fact]
    public void Pointing_at_a_cell_names_it_without_a_script()
    {
        Assert.Equal(
            "true cat, predicted dog: 2 images, 67 % of class cat",
            Cells(ConfusionMatrixView.Of(Matrix))[1].Attribute("title")!.Value);
    }

    [Fact]
    public void The_switch_is_an_element_that_opens_by_itself_and_stands_before_the_table()
    {
        var html = ConfusionMatrixView.Of(Matrix).ToHtml();
        Assert.Matches(
            "<details class=\"share\"><summary>Per cent of the true class instead of counts</summary>.*?</details><table class=\"matrix\" ",
            html);
    }

    [Fact]
    public void Every_number_can_be_read_on_the_colour_of_its_cell()
    {
        var cells = Cells(ConfusionMatrixView.Of(RandomMatrix(16)));
        Assert.Equal(256, cells.Length);
        Assert.All(cells.SelectMany(cell => cell.Elements()), number =>
        {
            var colors = Colors().Match(number.Attribute("style")!.Value);
            Assert.True(Contrast.Of(colors.Groups[1].Value, colors.Groups[2].Value) >= 4.5);
        });
    }

    [Fact]
    public void The_images_of_the_pairs_confused_most_come_first()
    {
        using var dataset = Shades.Of(255, 255, 200, 0, 0, 0, 255);
        using var predictions = Shades.Predict(dataset);
        var lists = Lists(ConfusionMatrixView.Of(dataset, predictions).ToHtml());

        Assert.Equal("true cat, predicted dog: 3 images, 75 % of class cat", lists[0].Sentence);
        Assert.Equal(["image 0: dog with 94 %", "image 6: dog with 94 %", "image 2: dog with 83 %"], lists[0].Pictures);
        Assert.Equal([3, 2, 1, 1], lists.Select(list => list.Pictures.Length));
    }

    [Fact]
    public void Each_picture_of_the_list_is_cut_from_the_sheet_where_its_image_lies()
    {
        byte[] shades = [255, 0, 170, 85];
        using var dataset = Shades.Of(shades);
        using var predictions = Shades.Predict(dataset);
        var html = ConfusionMatrixView.Of(dataset, predictions).ToHtml();
        var sheet = Sheet().Match(html);
        var decoded = StbImageSharp.ImageResult
            .FromMemory(Convert.FromBase64String(sheet.Groups[2].Value), StbImageSharp.ColorComponents.RedGreenBlue);

        Assert.Equal(4, Picture().Count(html));
        Assert.All(Picture().Matches(html), picture =>
        {
            int Number(int group) => int.Parse(picture.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(sheet.Groups[1].Value, picture.Groups[4].Value);
            Assert.Equal(shades[Number(3)], decoded.Data[(Number(2) * decoded.Width + Number(1)) * 3], 6.0);
        });
    }

    [Fact]
    public void Without_mistakes_it_says_so_and_lists_the_right_answers()
    {
        using var dataset = Shades.Of(0, 255);
        using var predictions = Shades.Predict(dataset);
        var html = ConfusionMatrixView.Of(dataset, predictions).ToHtml();
        Assert.Contains("<p>No image is predicted wrongly.</p>", html, StringComparison.Ordinal);
        Assert.Equal(2, Lists(html).Length);
    }

    [Fact]
    public void What_has_no_room_is_counted()
    {
        using var dataset = Noise(count: 1000, classes: 10, side: 32);
        using var model = new Guess(10);
        using var predictions = Predictions.Of(model, dataset);
        var html = ConfusionMatrixView.Of(dataset, predictions).ToHtml();

        Assert.InRange(Encoding.UTF8.GetByteCount(html), 40_000, 90_000);
        var shown = Lists(html).Length;
        var all = Enumerable.Range(0, 1000).Select(image => (predictions.Actual[image], predictions.Predicted[image])).Distinct().Count();
        Assert.Contains($"<p>Cells whose images have no room here: {all - shown}.</p>", html, StringComparison.Ordinal);
        Assert.Contains("Shown: ", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_too_large_are_left_out_with_a_sentence()
    {
        using var dataset = Noise(count: 2, classes: 2, side: 512);
        using var model = new Guess(2);
        using var predictions = Predictions.Of(model, dataset);
        Assert.Contains(
            "The images are too large for this display, so none is shown.",
            ConfusionMatrixView.Of(dataset, predictions).ToHtml(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_fifty_classes_those_with_the_most_mistakes_are_shown_and_the_view_says_so()
    {
        var view = ConfusionMatrixView.Of(RandomMatrix(50));
        Assert.Equal(256, Cells(view).Length);
        Assert.Contains("16 of 50 classes are shown: those with the most mistakes.", view.ToHtml(), StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(view.ToHtml()), 1, 90_000);
    }

    [Fact]
    public void The_chart_of_fifty_classes_says_the_same()
    {
        var html = ChartDisplay.ToHtml(ConfusionMatrixChart.Draw(RandomMatrix(50)));
        Assert.Contains("16 of 50 classes are shown: those with the most mistakes.", Markup.Svg(html).Texts());
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, 100_000);
    }

    [Fact]
    public void One_class_is_a_matrix_too()
    {
        var view = ConfusionMatrixView.Of(new ConfusionMatrix([0, 0], [0, 0], ["cat"]));
        Assert.Equal("true cat, predicted cat: 2 images, 100 % of class cat", Assert.Single(Cells(view)).Attribute("title")!.Value);
        Assert.Equal("confusion matrix of 1 classes: Accuracy 1.0000 on 2 images", view.ToString());
    }

    [Fact]
    public void No_images_are_a_matrix_of_zeros()
    {
        Assert.Contains(
            "No images were counted",
            ConfusionMatrixView.Of(new ConfusionMatrix([], [], ["cat", "dog"])).ToHtml(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_text_whatever_they_hold_and_long_ones_are_cut()
    {
        using var dataset = Shades.Of(["<b>&\"", "a name of very many letters"], 255, 0, 255);
        using var predictions = Shades.Predict(dataset);
        var html = ConfusionMatrixView.Of(dataset, predictions).ToHtml();

        Assert.DoesNotContain("<b>&", html, StringComparison.Ordinal);
        Assert.Contains("title=\"a name of very many letters\">a name of very …", html, StringComparison.Ordinal);
        Assert.Equal("<b>&\"", TableIn(html).Descendants("th").First(cell => cell.Attribute("scope")?.Value == "row").Value);
    }

    [Fact]
    public void In_plain_text_it_is_its_accuracy_and_its_pairs() => Assert.Equal(
        "confusion matrix of 2 classes: Accuracy 0.5000 on 4 images; true cat, predicted dog: 2 images", ConfusionMatrixView.Of(Matrix)
            .ToString());

    [Fact]
    public void It_outlives_the_tensors_it_was_made_of_and_leaves_none_behind()
    {
        var before = TorchSharp.DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        var dataset = Shades.Of(0, 85, 170);
        var predictions = Shades.Predict(dataset);
        var view = ConfusionMatrixView.Of(dataset, predictions);
        dataset.Dispose();
        predictions.Dispose();

        Assert.Equal(before, TorchSharp.DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
        Assert.NotEmpty(Lists(view.ToHtml()));
    }

    [Fact]
    public void The_culture_of_the_reader_changes_nothing()
    {
        using var dataset = Shades.Of(0, 85, 170);
        using var predictions = Shades.Predict(dataset);
        var html = ConfusionMatrixView.Of(dataset, predictions).ToHtml();
        using var german = new GermanCulture();
        Assert.Equal(html, ConfusionMatrixView.Of(dataset, predictions).ToHtml());
    }

    [Fact]
    public void Other_images_than_were_predicted_are_refused()
    {
        using var dataset = Shades.Of(0, 85, 170, 255);
        using var few = dataset.Take(2);
        using var predictions = Shades.Predict(dataset);
        Assert.Throws<ArgumentException>(() => ConfusionMatrixView.Of(few, predictions));
    }

    private static XElement[] Cells(ConfusionMatrixView view) =>
        [.. TableIn(view.ToHtml()).Descendants("td")];

    private static XElement TableIn(string html) =>
        XElement.Parse(Table().Match(html).Value.Replace("data-first", "data-first=\"\"", StringComparison.Ordinal));

    private static (string Sentence, string[] Pictures)[] Lists(string html) =>
        [.. List().Matches(html).Select(list =>
            (list.Groups[1].Value, Title().Matches(list.Groups[2].Value).Select(title => title.Groups[1].Value).ToArray()))];

    private static ConfusionMatrix RandomMatrix(int classes)
    {
        var random = new Random(1);
        var actual = Enumerable.Range(0, 100 * classes).Select(image => (long)(image % classes)).ToArray();
        return new ConfusionMatrix(
            actual,
            [.. actual.Select(label => random.Next(2) == 0 ? label : random.NextInt64(classes))],
            [.. Enumerable.Range(0, classes).Select(label => $"class {label}")]);
    }

    private static ImageDataset Noise(int count, int classes, int side) => new(
        randint(0, 256, [count, 3, side, side], dtype: ScalarType.Byte), tensor(
            Enumerable.Range(0, count).Select(image => (long)(image / 7 % classes)).ToArray()),
        [.. Enumerable.Range(0, classes).Select(label => $"class {label}")], "noise");

    /// <summary>Says of the n-th image of a batch that it is of class n, n modulo the number of classes.</summary>
    private sealed class Guess(int classes) : nn.Module<Tensor, Tensor>(nameof(Guess))
    {
        public override Tensor forward(Tensor images) =>
            nn.functional.one_hot(arange(images.shape[0], int64) % classes, classes).to(float32);
    }

    [GeneratedRegex("<table class=\"matrix\".*?</table>", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("background:(#[0-9a-f]{6});color:(#[0-9a-f]{3})$")]
    private static partial Regex Colors();

    [GeneratedRegex("<details class=\"cell\"><summary>(.*?)</summary>(.*?)</details>", RegexOptions.Singleline)]
    private static partial Regex List();

    [GeneratedRegex("<title>(.*?)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("<image id=\"([^\"]+)\"[^>]*base64,([^\"]+)\"")]
    private static partial Regex Sheet();

    [GeneratedRegex("viewBox=\"(\\d+) (\\d+) 4 4\"><title>image (\\d+):[^<]*</title><use href=\"#([^\"]+)\"")]
    private static partial Regex Picture();
}
