namespace Tutorial.Tests;

public sealed class DatasetsTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("tutorial-datasets-");

    private Cifar10Search NothingThere => new(null, root.FullName);

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void Cifar10_that_is_not_there_is_an_error_that_says_what_to_do()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() => Datasets.Load("cifar10", null, NothingThere));

        Assert.Contains(root.FullName, error.Message, StringComparison.Ordinal);
        foreach (var advice in new[] { "tutorial data download", "tutorial data unpack", "data/README.md", "--data", "CIFAR10_DIR" })
            Assert.Contains(advice, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CIFAR10")]
    [InlineData("mnist")]
    [InlineData("")]
    public void An_unknown_name_is_refused_with_the_known_ones(string name)
    {
        var error = Assert.Throws<ArgumentException>(() => Datasets.Load(name, null, NothingThere));

        Assert.StartsWith(
            $"There is no data set '{name}': use auto, cifar10 or sample, or the path of a folder with train/ and test/.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Auto_takes_the_sample_set_when_nothing_is_there()
    {
        using var pair = Datasets.Load("auto", null, NothingThere);

        Assert.Equal("drawn sample set, not CIFAR-10", pair.Source);
        Assert.Equal((5000, 1000), (pair.Training.Count, pair.Test.Count));
    }

    [Fact]
    public void Auto_takes_cifar10_when_it_is_in_data()
    {
        using var folder = new Cifar10Folder();
        using var pair = Datasets.Load("auto", null, NothingThere with { EnvironmentFolder = folder.Path });

        Assert.Equal("CIFAR-10", pair.Source);
    }

    [Fact]
    public void Auto_with_a_wrong_folder_is_an_error_and_not_the_sample_set()
    {
        Assert.Throws<FileNotFoundException>(() => Datasets.Load("auto", root.FullName, NothingThere));
    }

    [Fact]
    public void The_description_says_which_set_it_is_and_why()
    {
        using var folder = new Cifar10Folder();
        var found = NothingThere with { EnvironmentFolder = folder.Path };

        Assert.Equal($"CIFAR-10 from {folder.Path}", Datasets.Describe("auto", null, found));
        Assert.Equal("drawn sample set, not CIFAR-10", Datasets.Describe("sample", null, found));
        Assert.Equal(
            "drawn sample set, not CIFAR-10 (no CIFAR-10 in data/ and CIFAR10_DIR is not set; data/README.md)",
            Datasets.Describe("auto", null, NothingThere));
    }
}
