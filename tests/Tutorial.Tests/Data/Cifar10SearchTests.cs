namespace Tutorial.Tests;

public sealed class Cifar10SearchTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("tutorial-search-");

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void The_folder_given_comes_before_the_environment_and_data()
    {
        var given = Holding("given");
        Assert.Equal(given, Search(environment: Holding("environment"), start: Above(Holding("work/data"))).Find(given));
    }

    [Fact]
    public void The_environment_comes_before_data()
    {
        var environment = Holding("environment");
        Assert.Equal(environment, Search(environment, start: Above(Holding("work/data"))).Find(null));
    }

    [Theory]
    [InlineData("work")]
    [InlineData("work/notebooks")]
    [InlineData("work/src/deep/down")]
    public void Data_is_found_from_any_folder_below_the_one_that_has_it(string start)
    {
        var data = Holding("work/data");
        Assert.Equal(data, Search(null, Folder(start)).Find(null));
    }

    [Fact]
    public void The_nearest_data_with_the_files_is_taken()
    {
        Holding("work/data");
        var nearest = Holding("work/inner/data");
        Folder("work/inner/notebooks/data");
        Assert.Equal(nearest, Search(null, Folder("work/inner/notebooks")).Find(null));
    }

    [Theory]
    [InlineData("given", "")]
    [InlineData("given", "cifar-10-batches-bin")]
    public void The_files_may_lie_in_the_folder_or_in_the_one_that_the_archive_makes(string folder, string inner)
    {
        var place = Holding(Path.Combine(folder, inner));
        Assert.Equal(
            place.TrimEnd(Path.DirectorySeparatorChar),
            Search(null, root.FullName).Find(Folder(folder))!.TrimEnd(Path.DirectorySeparatorChar));
    }

    [Fact]
    public void A_relative_folder_is_taken_from_the_start_folder()
    {
        var given = Holding("work/given");
        Assert.Equal(given, Search(null, Folder("work")).Find("given"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Nothing_named_and_nothing_in_data_is_null(string? environment)
    {
        Assert.Null(Search(environment, Folder("work/notebooks")).Find(null));
    }

    [Fact]
    public void A_folder_given_that_does_not_exist_is_an_error_and_not_replaced()
    {
        var missing = Path.Combine(root.FullName, "missing");
        var error = Assert.Throws<DirectoryNotFoundException>(
            () => Search(Holding("environment"), Above(Holding("work/data"))).Find(missing));

        Assert.StartsWith($"'{missing}', the folder given for CIFAR-10, does not exist", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_folder_without_the_files_is_an_error_and_not_replaced()
    {
        var empty = Folder("empty");
        var error = Assert.Throws<FileNotFoundException>(() => Search(empty, Above(Holding("work/data"))).Find(null));

        Assert.StartsWith(
            $"'{empty}', the folder that CIFAR10_DIR names, holds no data_batch_1.bin",
            error.Message,
            StringComparison.Ordinal);
        Assert.Contains("tutorial data unpack", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_is_enough_to_be_the_place()
    {
        var place = Folder("work/data");
        File.WriteAllText(Path.Combine(place, "test_batch.bin"), "");
        Assert.Equal(place, Search(null, Folder("work")).Find(null));
    }

    private static Cifar10Search Search(string? environment, string start) => new(environment, start);

    private static string Above(string folder) => Path.GetDirectoryName(folder)!;

    private string Folder(string path) => Directory.CreateDirectory(Path.Combine(root.FullName, path)).FullName;

    private string Holding(string path)
    {
        var folder = Folder(path);
        File.WriteAllText(Path.Combine(folder, "data_batch_1.bin"), "");
        return folder;
    }
}
