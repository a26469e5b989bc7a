using CsCheck;

namespace Tutorial.Tests;

/// <summary>Generators of arrays with values between −1 and 1, and the comparison that the ByHand tests share.</summary>
internal static class RandomArrays
{
    private const float Tolerance = 1e-5f;

    private static readonly Gen<float> Value = Gen.Float[-1, 1];

    public static Gen<float[]> Of(int length) => Value.Array[length];

    public static Gen<float[,]> Of(int height, int width) => Value.Array2D[height, width];

    public static Gen<float[,,]> Of(int channels, int height, int width) =>
        Of(channels * height * width).Select(values =>
        {
            var result = new float[channels, height, width];
            Buffer.BlockCopy(values, 0, result, 0, values.Length * sizeof(float));
            return result;
        });

    public static Gen<float[,,,]> Of(int outputs, int channels, int height, int width) =>
        Of(outputs * channels * height * width).Select(values =>
        {
            var result = new float[outputs, channels, height, width];
            Buffer.BlockCopy(values, 0, result, 0, values.Length * sizeof(float));
            return result;
        });

    /// <summary>Same rank, same shape, and every value within 1e-5.</summary>
    public static void AssertClose(Array expected, Array actual)
    {
        Assert.Equal(Shape(expected), Shape(actual));
        foreach (var (one, other) in expected.Cast<float>().Zip(actual.Cast<float>()))
            Assert.Equal(one, other, Tolerance);
    }

    private static int[] Shape(Array array) => [.. Enumerable.Range(0, array.Rank).Select(array.GetLength)];
}
