using StbImageSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class PictureSheetTests
{
    [Theory]
    [InlineData(1, 32, 32)]
    [InlineData(23, 32, 32)]
    [InlineData(11, 5, 17)]
    public void Each_image_lies_at_its_place_and_none_shines_into_another(int count, int height, int width)
    {
        using var scope = NewDisposeScope();
        byte[] grays = [.. Enumerable.Range(0, count).Select(image => (byte)(image * 97 % 256))];      // neighbours are far apart
        var sheet = PictureSheet.Of(tensor(grays).reshape(count, 1, 1, 1).expand(count, 3, height, width));
        var decoded = ImageResult.FromMemory(sheet.Jpeg, ColorComponents.RedGreenBlue);

        Assert.Equal((sheet.Width, sheet.Height), (decoded.Width, decoded.Height));
        for (var image = 0; image < count; image++)
        {
            var (left, top) = sheet.PlaceOf(image);
            var (right, bottom) = (left + width - 1, top + height - 1);
            foreach (var (x, y) in new[] { (left, top), (right, top), (left, bottom), (right, bottom) })
                Assert.Equal(grays[image], decoded.Data[(y * decoded.Width + x) * 3], 3.0);
        }
    }

    [Fact]
    public void Colours_and_shapes_stay()
    {
        using var scope = NewDisposeScope();
        var ramp = arange(0, 256, 8).to(uint8);
        // Red to the right, green downwards.
        var image = stack([ramp.expand(32, 32), ramp.reshape(32, 1).expand(32, 32), full_like(ramp, 128).expand(32, 32)]);
        var decoded = ImageResult.FromMemory(PictureSheet.Of(image.unsqueeze(0)).Jpeg, ColorComponents.RedGreenBlue);
        var expected = image.permute(1, 2, 0).contiguous().data<byte>().ToArray();
        Assert.True(expected.Zip(decoded.Data, (one, other) => Math.Abs(one - other)).Average() < 5);
    }

    [Fact]
    public void It_leaves_no_tensor_behind()
    {
        using var images = zeros(3, 3, 8, 8, dtype: ScalarType.Byte);
        var before = TorchSharp.DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        PictureSheet.Of(images);
        Assert.Equal(before, TorchSharp.DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }
}
