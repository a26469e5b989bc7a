using TorchSharp;

namespace Tutorial.Tests;

public sealed class Cifar10Tests : IDisposable
{
    private readonly Cifar10Folder folder = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_record_lands_at_its_place_with_its_planes_row_by_row()
    {
        for (var file = 0; file < 6; file++)
        {
            folder.Write(Cifar10Folder.FileNames[file], record: 0, (byte)file, i => Pattern(file, i));
            folder.Write(Cifar10Folder.FileNames[file], record: 9_999, (byte)(9 - file), i => Pattern(file + 6, i));
        }

        using var pair = Cifar10.Load(folder.Path, TestToken);

        Assert.Equal([50_000, 3, 32, 32], pair.Training.Images.shape);
        Assert.Equal([10_000, 3, 32, 32], pair.Test.Images.shape);
        for (var file = 0; file < 6; file++)
        {
            var (set, first) = file < 5 ? (pair.Training, file * 10_000) : (pair.Test, 0);
            AssertRecord(set, first, file, file);
            AssertRecord(set, first + 9_999, 9 - file, file + 6);
        }
    }

    [Fact]
    public void The_set_names_its_source_and_classes()
    {
        using var pair = Cifar10.Load(folder.Path, TestToken);

        Assert.Equal("CIFAR-10", pair.Source);
        Assert.Equal(
            ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"], pair.Test.ClassNames);
        Assert.Equal([50_000L, 0, 0, 0, 0, 0, 0, 0, 0, 0], pair.Training.CountsPerClass());
    }

    [Theory]
    [InlineData("data_batch_1.bin", 30_729_999)]
    [InlineData("data_batch_4.bin", 0)]
    [InlineData("test_batch.bin", 30_730_001)]
    public void A_truncated_or_overlong_file_is_refused_by_name_and_size(string name, long bytes)
    {
        folder.Resize(name, bytes);
        var error = Assert.Throws<InvalidDataException>(() => Cifar10.Load(folder.Path, TestToken));

        Assert.Contains(folder.PathOf(name), error.Message, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"{bytes:N0} bytes"), error.Message, StringComparison.Ordinal);
        Assert.Contains("30,730,000", error.Message, StringComparison.Ordinal);
        Assert.Contains("unpack", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data_batch_1.bin")]
    [InlineData("test_batch.bin")]
    public void A_missing_file_is_refused_by_name(string name)
    {
        File.Delete(folder.PathOf(name));
        var error = Assert.Throws<FileNotFoundException>(() => Cifar10.Load(folder.Path, TestToken));

        Assert.Equal(folder.PathOf(name), error.FileName);
        Assert.Contains($"'{folder.PathOf(name)}' is missing", error.Message, StringComparison.Ordinal);
        Assert.Contains("unpack", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data_batch_2.bin", 17, 10)]
    [InlineData("test_batch.bin", 9_999, 255)]
    public void A_label_above_9_is_refused_with_its_file_and_record(string name, int record, byte label)
    {
        folder.Write(name, record, label, _ => 0);
        var error = Assert.Throws<InvalidDataException>(() => Cifar10.Load(folder.Path, TestToken));

        Assert.Contains($"'{folder.PathOf(name)}' has label {label} in record {record} ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_file_of_the_right_size_is_refused()
    {
        File.WriteAllText(folder.PathOf("data_batch_1.bin"), "<html>404 Not Found</html>".PadRight(Cifar10Folder.FileBytes, '\n'));
        var error = Assert.Throws<InvalidDataException>(() => Cifar10.Load(folder.Path, TestToken));

        Assert.Contains("label 60 in record 0", error.Message, StringComparison.Ordinal);      // '<'
    }

    [Fact]
    public void A_tiny_well_formed_file_is_refused_for_its_size()
    {
        folder.Resize("data_batch_3.bin", 2 * Cifar10Folder.RecordBytes);

        Assert.Contains(
            "6,146 bytes", Assert.Throws<InvalidDataException>(() => Cifar10.Load(folder.Path, TestToken))
                .Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_load_stops()
    {
        Assert.Throws<OperationCanceledException>(() => Cifar10.Load(folder.Path, new CancellationToken(canceled: true)));
    }

    private static byte Pattern(int file, int i) => (byte)(i * 7 + i / 1024 * 31 + file);

    private static void AssertRecord(ImageDataset set, int index, int label, int file)
    {
        Assert.Equal(label, set.Labels[index].ToInt64());
        var pixels = set.Images[index].data<byte>().ToArray();
        for (var channel = 0; channel < 3; channel++)
        {
            for (var y = 0; y < 32; y++)
            {
                for (var x = 0; x < 32; x++)
                    Assert.Equal(Pattern(file, channel * 1024 + y * 32 + x), pixels[(channel * 32 + y) * 32 + x]);
            }
        }
    }
}
