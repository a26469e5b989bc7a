using System.Text;
using StbImageWriteSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class ImageFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tutorial-images-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_picture_of_32_by_32_keeps_every_pixel()
    {
        var image = Load(Png(32, 32, (x, y) => (x * 8, y * 8, x + y, 255)));

        Assert.Equal((ScalarType.Byte, 3), (image.Type, image.Shape.Length));
        Assert.Equal([3, 32, 32], image.Shape);
        for (var y = 0; y < 32; y++)
        {
            for (var x = 0; x < 32; x++)
                Assert.Equal((x * 8, y * 8, x + y), image.At(x, y));
        }
    }

    [Fact]
    public void A_large_picture_is_averaged()
    {
        var image = Load(Png(96, 96, (x, y) => (x % 3 == 0 ? 240 : 0, y / 3, 90, 255)));      // 3×3 pixels become one

        Assert.Equal((80, 0, 90), image.At(0, 0));
        Assert.Equal((80, 31, 90), image.At(31, 31));
    }

    [Theory]
    [InlineData(128, 32, 48, 0)]
    [InlineData(32, 64, 0, 16)]
    public void Of_an_oblong_picture_the_middle_square_is_taken(int width, int height, int left, int top)
    {
        var image = Load(Png(width, height, (x, y) => (x, y, 0, 255)));

        Assert.Equal((left, top, 0), image.At(0, 0));
        Assert.Equal((left + 31, top + 31, 0), image.At(31, 31));
    }

    [Fact]
    public void A_small_picture_is_enlarged()
    {
        var image = Load(Png(2, 2, (x, y) => (x * 200, y * 200, 0, 255)));

        Assert.Equal((0, 0, 0), image.At(15, 15));
        Assert.Equal((200, 200, 0), image.At(16, 16));
    }

    [Fact]
    public void What_is_transparent_is_white()
    {
        var image = Load(Png(32, 32, (x, _) => (0, 0, 0, x == 0 ? 255 : x == 1 ? 51 : 0)));

        Assert.Equal((0, 0, 0), image.At(0, 0));
        Assert.Equal((204, 204, 204), image.At(1, 0));
        Assert.Equal((255, 255, 255), image.At(2, 0));
    }

    [Fact]
    public void A_jpeg_and_a_bmp_are_read_too()
    {
        var pixels = Enumerable.Repeat<byte>(100, 40 * 40 * 4).ToArray();
        var jpeg = Written("a.jpg", (writer, stream) => writer.WriteJpg(pixels, 40, 40, ColorComponents.RedGreenBlueAlpha, stream, 90));
        var bmp = Written(
            "a.bmp",
            (writer, stream) => writer.WriteBmp(pixels[..(40 * 40 * 3)], 40, 40, ColorComponents.RedGreenBlue, stream));

        Assert.InRange(Load(jpeg).At(5, 5).Item1, 98, 102);
        Assert.Equal((100, 100, 100), Load(bmp).At(5, 5));
    }

    [Fact]
    public void A_missing_file_is_refused_by_name()
    {
        var path = Path.Combine(folder.FullName, "cat.png");
        Assert.StartsWith(
            $"'{path}' does not exist: ",
            Assert.Throws<FileNotFoundException>(() => ImageFile.Load(path)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no picture, whatever its name says")]
    [InlineData("\u0089PNG\r\n")]
    public void A_file_that_is_no_picture_is_refused_in_one_sentence(string text)
    {
        AssertRefused(Encoding.Latin1.GetBytes(text));
    }

    [Fact]
    public void A_truncated_picture_is_refused_in_one_sentence()
    {
        AssertRefused(File.ReadAllBytes(Png(64, 64, (x, y) => (x * y % 256, x, y, 255)))[..200]);
    }

    private void AssertRefused(byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, "broken.png");
        File.WriteAllBytes(path, bytes);
        var message = Assert.Throws<InvalidDataException>(() => ImageFile.Load(path)).Message;

        Assert.StartsWith($"'{path}' is not a picture that can be read (", message, StringComparison.Ordinal);
        Assert.EndsWith("): give a PNG, JPEG, BMP, GIF, TGA or PSD file.", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    private static Picture Load(string path)
    {
        using var image = ImageFile.Load(path);
        return new(image.dtype, image.shape, image.data<byte>().ToArray());
    }

    private string Png(int width, int height, Func<int, int, (int Red, int Green, int Blue, int Opacity)> pixel)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < width * height; i++)
        {
            var (red, green, blue, opacity) = pixel(i % width, i / width);
            bytes.AddRange([(byte)red, (byte)green, (byte)blue, (byte)opacity]);
        }

        return Written("a.png", (writer, stream) => writer.WritePng([.. bytes], width, height, ColorComponents.RedGreenBlueAlpha, stream));
    }

    private string Written(string name, Action<ImageWriter, Stream> write)
    {
        var path = Path.Combine(folder.FullName, name);
        using var stream = File.Create(path);
        write(new ImageWriter(), stream);
        return path;
    }

    private sealed record Picture(ScalarType Type, long[] Shape, byte[] Pixels)
    {
        public (int, int, int) At(int x, int y) => (Pixels[y * 32 + x], Pixels[1024 + y * 32 + x], Pixels[2048 + y * 32 + x]);
    }
}
