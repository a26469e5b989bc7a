using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class PixelsTests
{
    [Fact]
    public void Bytes_become_their_share_of_255()
    {
        using var bytes = tensor(new byte[] { 0, 1, 51, 255 }).view(2, 2);
        using var unit = Pixels.ToUnitRange(bytes);

        Assert.Equal(float32, unit.dtype);
        Assert.Equal([2, 2], unit.shape);
        Assert.Equal([0, 1f / 255, 0.2f, 1], unit.data<float>().ToArray());
        Assert.Equal([0, 1, 51, 255], bytes.data<byte>().ToArray());
    }

    [Fact]
    public void What_is_divided_already_is_refused()
    {
        using var unit = zeros(2, 2);
        Assert.Contains("uint8", Assert.Throws<ArgumentException>(() => Pixels.ToUnitRange(unit)).Message, StringComparison.Ordinal);
    }
}
