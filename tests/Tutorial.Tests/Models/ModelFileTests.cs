using System.Buffers.Binary;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class ModelFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("model-file-");

    private string FilePath => Path.Combine(folder.FullName, "model.safetensors");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_saved_model_comes_back_the_same()
    {
        using var saved = Cifar10Network.Create(seed: 1);
        using var loaded = Cifar10Network.Create(seed: 2);
        ModelFile.Save(saved, FilePath);
        ModelFile.Load(loaded, FilePath);

        Assert.All(saved.parameters().Zip(loaded.parameters()), pair => Assert.True(pair.First.Equals(pair.Second)));
        Assert.All(loaded.parameters(), parameter => Assert.True(parameter.requires_grad));
    }

    [Fact]
    public void The_names_of_the_classes_are_kept_where_they_are_given()
    {
        using var model = Cifar10Network.Create(seed: 1, classes: 2);
        ModelFile.Save(model, FilePath, ["kätzchen", "\"dog\""]);

        Assert.Equal(["kätzchen", "\"dog\""], ModelFile.ClassNamesOf(FilePath));
        ModelFile.Load(model, FilePath);

        ModelFile.Save(model, FilePath);
        Assert.Null(ModelFile.ClassNamesOf(FilePath));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("a text that is longer than eight bytes")]
    public void A_file_of_another_kind_has_no_classes_but_an_error(string text)
    {
        File.WriteAllText(FilePath, text);

        Assert.Contains(
            FilePath,
            Assert.Throws<InvalidDataException>(() => ModelFile.ClassNamesOf(FilePath)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Buffers_are_kept_too()
    {
        using var scope = NewDisposeScope();
        using var saved = nn.BatchNorm2d(3);
        using var loaded = nn.BatchNorm2d(3);
        saved.call(rand(4, 3, 2, 2));
        ModelFile.Save(saved, FilePath);
        ModelFile.Load(loaded, FilePath);

        Assert.True(saved.state_dict()["running_mean"].Equals(loaded.state_dict()["running_mean"]));
        Assert.Equal(1, loaded.state_dict()["num_batches_tracked"].ToInt64());
    }

    [Fact]
    public void The_file_is_laid_out_as_the_format_says()
    {
        using var model = nn.Linear(1, 2);
        using (no_grad())
        {
            model.weight!.fill_(1.5f);
            model.bias!.fill_(-2f);
        }

        ModelFile.Save(model, FilePath);

        var header = """
            {"__metadata__":{"format":"pt"},
            "bias":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},
            "weight":{"dtype":"F32","shape":[2,1],"data_offsets":[8,16]}}
            """.ReplaceLineEndings("");
        header = header.PadRight((header.Length + 7) / 8 * 8);
        byte[] numbers = [0, 0, 0, 0xC0, 0, 0, 0, 0xC0, 0, 0, 0xC0, 0x3F, 0, 0, 0xC0, 0x3F];
        Assert.Equal(
            [(byte)header.Length, 0, 0, 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(header), .. numbers],
            File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void The_folder_is_made_and_no_other_file_stays()
    {
        using var model = nn.Linear(1, 2);
        var path = Path.Combine(folder.FullName, "new", "model.safetensors");
        ModelFile.Save(model, path);
        ModelFile.Save(model, path);

        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_failed_save_leaves_the_older_file()
    {
        using var good = nn.Linear(1, 2);
        using var impossible = nn.Linear(1, 2, dtype: ScalarType.ComplexFloat32);
        ModelFile.Save(good, FilePath);
        var before = File.ReadAllBytes(FilePath);

        Assert.Throws<NotSupportedException>(() => ModelFile.Save(impossible, FilePath));

        Assert.Equal(before, File.ReadAllBytes(FilePath));
        Assert.Single(folder.GetFiles());
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var model = nn.Linear(1, 2);
        var error = Assert.Throws<FileNotFoundException>(() => ModelFile.Load(model, FilePath));
        Assert.Equal($"There is no model file {FilePath}; train a model and save it there first.", error.Message);
    }

    [Fact]
    public void A_file_cut_at_any_place_is_refused_by_name_and_the_model_stays()
    {
        using var scope = NewDisposeScope();
        using var saved = nn.Linear(3, 2);
        using var model = nn.Linear(3, 2);
        ModelFile.Save(saved, FilePath);
        var whole = File.ReadAllBytes(FilePath);
        var before = model.weight!.clone();

        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(FilePath, whole[..length]);
            var error = Assert.Throws<InvalidDataException>(() => ModelFile.Load(model, FilePath));
            Assert.StartsWith($"{FilePath} is not a complete model file", error.Message, StringComparison.Ordinal);
        }

        Assert.True(before.Equals(model.weight!));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("""{"weight":1}""")]
    [InlineData("""{"weight":{"dtype":"F32","shape":[2,1],"data_offsets":[0]}}""")]
    [InlineData("""{"weight":{"dtype":"F32","shape":[2,1]}}""")]
    [InlineData("""{"weight":{"dtype":"F8_E4M3","shape":[8],"data_offsets":[0,8]}}""")]
    [InlineData("""{"weight":{"dtype":"F32","shape":[3,1],"data_offsets":[0,8]}}""")]
    [InlineData("""{"weight":{"dtype":"F32","shape":[-2,-1],"data_offsets":[0,8]}}""")]
    [InlineData("""{"weight":{"dtype":"F32","shape":[4611686018427387904,2],"data_offsets":[0,8]}}""")]
    [InlineData("""{"weight":{"dtype":"F32","shape":[2,1],"data_offsets":[8,0]}}""")]
    [InlineData("""{"weight":{"dtype":"F32","shape":[2,1],"data_offsets":[-8,0]}}""")]
    public void A_header_that_makes_no_sense_is_refused_by_name(string header)
    {
        using var model = nn.Linear(1, 2);
        var file = new byte[8 + header.Length + 8];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)header.Length);
        Encoding.ASCII.GetBytes(header).CopyTo(file, 8);
        File.WriteAllBytes(FilePath, file);

        var error = Assert.Throws<InvalidDataException>(() => ModelFile.Load(model, FilePath));
        Assert.StartsWith($"{FilePath} is not a complete model file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_refused_by_name()
    {
        using var model = nn.Linear(1, 2);
        File.WriteAllBytes(FilePath, [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]);
        var error = Assert.Throws<InvalidDataException>(() => ModelFile.Load(model, FilePath));
        Assert.Contains("a file of another kind", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_shape_is_refused_with_both()
    {
        using var saved = nn.Linear(3, 2);
        using var model = nn.Linear(4, 2);
        ModelFile.Save(saved, FilePath);
        var error = Assert.Throws<InvalidDataException>(() => ModelFile.Load(model, FilePath));
        Assert.Contains("weight is Float32 2×3 there and Float32 2×4 in this one", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_and_an_extra_parameter_are_refused_by_name()
    {
        using var withBias = nn.Linear(3, 2);
        using var without = nn.Linear(3, 2, hasBias: false);
        ModelFile.Save(without, FilePath);
        Assert.Contains(
            "lacks bias",
            Assert.Throws<InvalidDataException>(() => ModelFile.Load(withBias, FilePath)).Message,
            StringComparison.Ordinal);
        ModelFile.Save(withBias, FilePath);
        Assert.Contains(
            "bias has no place",
            Assert.Throws<InvalidDataException>(() => ModelFile.Load(without, FilePath)).Message,
            StringComparison.Ordinal);
    }
}
