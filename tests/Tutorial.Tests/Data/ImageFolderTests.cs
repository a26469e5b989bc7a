using StbImageWriteSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class ImageFolderTests : IDisposable
{
    private readonly PictureFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Pictures_and_labels_are_in_the_order_of_their_names()
    {
        folder.Write("train/b/2.png", 40);
        folder.Write("train/b/1.png", 30);
        folder.Write("train/a/10.PNG", 10);
        folder.Write("train/a/9.png", 20);
        folder.Write("test/b/x.png", 50);

        using var pair = Load();

        Assert.Equal(["a", "b"], pair.ClassNames);
        Assert.Equal([4, 3, 32, 32], pair.Training.Images.shape);
        Assert.Equal(ScalarType.Byte, pair.Training.Images.dtype);
        Assert.Equal([10, 20, 30, 40], Grays(pair.Training));
        Assert.Equal([0, 0, 1, 1], pair.Training.Labels.data<long>().ToArray());
        Assert.Equal([50], Grays(pair.Test));
        Assert.Equal([1], pair.Test.Labels.data<long>().ToArray());
        Assert.Equal("pictures in photos", pair.Source);
    }

    [Fact]
    public void A_class_that_has_no_picture_to_be_judged_on_is_a_class()
    {
        folder.Write("train/a/1.png", 1);
        folder.Write("train/b/1.png", 2);
        folder.Write("test/a/1.png", 3);
        folder.Folder("test/b");

        using var pair = Load();

        Assert.Equal(["a", "b"], pair.Test.ClassNames);
        Assert.Equal([1, 0], pair.Test.CountsPerClass());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(64)]
    public void Pictures_of_any_size_become_the_size_asked_for(int size)
    {
        folder.Write("train/a/1.png", 100, width: 90, height: 30);
        folder.Write("train/a/2.jpg", 100, width: 7, height: 500);
        folder.Write("test/a/1.png", 100, width: 1, height: 1);

        using var pair = ImageFolder.Load(folder.Path, size, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([2, 3, size, size], pair.Training.Images.shape);
        Assert.All(Grays(pair.Training).Concat(Grays(pair.Test)), gray => Assert.InRange(gray, 99, 101));
    }

    [Fact]
    public void Grey_pictures_have_three_equal_channels_and_transparent_ones_lie_on_white()
    {
        folder.Write("train/a/1-grey.png", 32, 32, ColorComponents.Grey, [.. Enumerable.Repeat((byte)77, 32 * 32)]);
        folder.Write(
            "train/a/2-half.png",
            32,
            32,
            ColorComponents.RedGreenBlueAlpha,
            [.. Enumerable.Repeat<byte[]>([0, 0, 0, 51], 32 * 32).SelectMany(pixel => pixel)]);
        folder.Write("test/a/1.png", 0);

        using var pair = Load();

        Assert.Equal([77, 204], Grays(pair.Training));
    }

    [Fact]
    public void Files_and_folders_that_are_no_pictures_are_passed_over()
    {
        folder.Write("train/a/1.png", 1);
        folder.Write("test/a/1.png", 1);
        folder.Folder("train/.cache");
        foreach (var name in new[] { "train/readme.txt", "train/a/.DS_Store", "train/a/._1.png", "train/a/notes.md" })
            File.WriteAllText(folder.PathOf(name), "no picture");

        using var pair = Load();

        Assert.Equal((1, "a"), (pair.Training.Count, Assert.Single(pair.ClassNames)));
    }

    [Fact]
    public void A_broken_file_is_named()
    {
        folder.Write("train/a/1.png", 1);
        folder.Write("test/a/1.png", 1);
        File.WriteAllText(folder.PathOf("train/a/2.jpg"), "no picture");

        Assert.StartsWith(
            $"'{folder.PathOf("train/a/2.jpg")}' is not a picture that can be read", Assert.Throws<InvalidDataException>(Load)
                .Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("train/a/1.png", "has no folder 'test' with a folder of pictures to be judged on for each class")]
    [InlineData("test/a/1.png", "has no folder 'train' with a folder of pictures to learn from for each class")]
    public void A_missing_part_is_named(string only, string reason)
    {
        folder.Write(only, 1);
        var message = Assert.Throws<DirectoryNotFoundException>(Load).Message;

        Assert.StartsWith($"'{folder.Path}' {reason}", message, StringComparison.Ordinal);
        Assert.Contains("ImageFolder.LoadClasses", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("train/b", "The class 'b' has no picture in '{0}/train/b'")]
    [InlineData("test/b", "The class 'b' has no picture in '{0}/train/b'")]
    public void A_class_without_a_picture_to_learn_from_is_named(string empty, string reason)
    {
        folder.Write("train/a/1.png", 1);
        folder.Write("test/a/1.png", 1);
        folder.Folder(empty);

        Assert.StartsWith(
            reason.Replace("{0}", folder.Path, StringComparison.Ordinal), Assert.Throws<InvalidDataException>(Load).Message
                .Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_without_a_class_are_refused()
    {
        folder.Folder("train");
        folder.Folder("test");

        Assert.Contains("there is no class", Assert.Throws<InvalidDataException>(Load).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_without_any_picture_to_be_judged_on_is_refused()
    {
        folder.Write("train/a/1.png", 1);
        folder.Folder("test/a");

        Assert.Contains(
            "has no picture: put some into test/a/",
            Assert.Throws<InvalidDataException>(Load).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_that_are_not_split_are_one_set_that_can_be()
    {
        folder.WriteNoise(training: 5, test: 0, "a", "b");

        using var all = ImageFolder.LoadClasses(folder.PathOf("train"), cancellationToken: TestContext.Current.CancellationToken);
        var (training, test) = all.Split(secondCount: 3, seed: 1);
        using var pair = new DatasetPair(training, test);

        Assert.Equal((7, 3, "pictures in train"), (pair.Training.Count, pair.Test.Count, pair.Source));
    }

    [Fact]
    public void Each_picture_is_counted()
    {
        folder.WriteNoise(training: 3, test: 2, "a", "b");
        var counts = new Counts();

        ImageFolder.Load(folder.Path, progress: counts, cancellationToken: TestContext.Current.CancellationToken).Dispose();

        Assert.Equal(Enumerable.Range(1, 10).Select(read => new ImageFolderProgress(read, 10)), counts.Told);
    }

    [Fact]
    public void Lines_are_written_now_and_then()
    {
        using var writer = new StringWriter();
        var lines = new ImageFolderLines(writer);
        for (var read = 1; read <= 12_000; read++)
            lines.Report(new ImageFolderProgress(read, 12_000));

        Assert.Equal(
            $"5,000 of 12,000 pictures read{Environment.NewLine}10,000 of 12,000 pictures read{Environment.NewLine}",
            writer.ToString());
    }

    [Fact]
    public void A_cancelled_load_stops()
    {
        folder.WriteNoise(training: 1, test: 1, "a");
        Assert.Throws<OperationCanceledException>(
            () => ImageFolder.Load(folder.Path, cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Its_path_is_the_name_of_a_data_set()
    {
        folder.WriteNoise(training: 2, test: 1, "a", "b");

        using var pair = Datasets.Load(folder.Path);

        Assert.Equal((4, "pictures in photos"), (pair.Training.Count, pair.Source));
        Assert.Equal($"pictures in {folder.Path}", Datasets.Describe(folder.Path));
    }

    [Fact]
    public void The_first_pictures_of_a_data_set_that_is_named_by_its_path_are_of_several_classes()
    {
        folder.WriteNoise(training: 20, test: 20, "a", "b");

        using var pair = Datasets.Load(folder.Path);

        using var first = pair.Training.Take(20);
        Assert.All(first.CountsPerClass(), count => Assert.InRange(count, 5, 15));
    }

    private DatasetPair Load() => ImageFolder.Load(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>The value of each picture, all of whose values are equal.</summary>
    private static int[] Grays(ImageDataset images)
    {
        using var scope = NewDisposeScope();
        return [.. Enumerable.Range(0, (int)images.Count).Select(i =>
        {
            var values = images.Images[i].data<byte>().ToArray();
            Assert.InRange(values.Max() - values.Min(), 0, 2);
            return (int)values[0];
        })];
    }

    private sealed class Counts : IProgress<ImageFolderProgress>
    {
        public List<ImageFolderProgress> Told { get; } = [];

        public void Report(ImageFolderProgress value) => Told.Add(value);
    }
}
