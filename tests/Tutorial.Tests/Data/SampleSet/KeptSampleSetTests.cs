using TorchSharp;

namespace Tutorial.Tests;

public sealed class KeptSampleSetTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kept-sample-set");
    private int drawings;

    private string Kept => Assert.Single(Directory.GetFiles(folder.FullName));

    [Fact]
    public void The_second_time_nothing_is_drawn_and_the_images_are_the_same()
    {
        using var first = Load();
        using var second = Load();

        Assert.Equal(1, drawings);
        Assert.Equal(first.Training.Images.bytes.ToArray(), second.Training.Images.bytes.ToArray());
        Assert.Equal(first.Test.Images.bytes.ToArray(), second.Test.Images.bytes.ToArray());
        Assert.Equal(first.Training.Labels.data<long>().ToArray(), second.Training.Labels.data<long>().ToArray());
        Assert.Equal(first.Test.Labels.data<long>().ToArray(), second.Test.Labels.data<long>().ToArray());
        Assert.Equal((first.Source, first.ClassNames), (second.Source, second.ClassNames));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(10_000_000)]
    public void A_file_with_one_wrong_byte_is_drawn_anew_and_mended(int place)
    {
        Load().Dispose();
        var whole = File.ReadAllBytes(Kept);
        var damaged = (byte[])whole.Clone();
        damaged[place] ^= 1;
        File.WriteAllBytes(Kept, damaged);

        Load().Dispose();

        Assert.Equal(2, drawings);
        Assert.Equal(whole, File.ReadAllBytes(Kept));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(1_000_000)]
    public void A_file_that_was_half_written_is_drawn_anew(int length)
    {
        Load().Dispose();
        using (var file = File.OpenWrite(Kept))
            file.SetLength(length);

        Load().Dispose();

        Assert.Equal(2, drawings);
    }

    [Fact]
    public void The_file_of_another_build_goes()
    {
        var older = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}-avx2.bytes");
        File.WriteAllText(older, "older");

        Load().Dispose();

        Assert.NotEqual(older, Kept);
    }

    [Fact]
    public void Without_afolder_to_keep_it_in_it_is_drawn_each_time()
    {
        for (var i = 0; i < 2; i++)
            KeptSampleSet.Load(null, Draw).Dispose();

        Assert.Equal(2, drawings);
    }

    [Fact]
    public void Afolder_that_cannot_be_written_costs_nothing_but_the_drawing()
    {
        var file = Path.Combine(folder.FullName, "a-file-and-no-folder");
        File.WriteAllText(file, "");

        using var pair = KeptSampleSet.Load(file, Draw);

        Assert.Equal(SampleSet.TrainingCount, pair.Training.Count);
    }

    [Fact]
    public void A_library_that_was_built_here_keeps_it_in_the_buildsfolder()
    {
        Assert.EndsWith(Path.Combine("artifacts", "sample-set"), KeptSampleSet.FolderOfBuild(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private DatasetPair Load() => KeptSampleSet.Load(folder.FullName, Draw);

    /// <summary>As many images as the real set has, of bytes in a row: no drawing is needed to keep something.</summary>
    private DatasetPair Draw()
    {
        drawings++;
        return new DatasetPair(Part(SampleSet.TrainingCount), Part(SampleSet.TestCount));
    }

    private static ImageDataset Part(int count)
    {
        using var scope = torch.NewDisposeScope();
        var pixels = torch.arange(count * 3L * 32 * 32).remainder(251).to(torch.ScalarType.Byte).view(count, 3, 32, 32);
        return new ImageDataset(pixels, torch.arange(count).remainder(10), Cifar10.ClassNames, SampleSet.SourceName);
    }
}
