namespace Tutorial;

public static partial class ByHand
{
    /// <summary>Keeps the largest value under each position of a square window.</summary>
    /// <param name="featureMap">Height × width.</param>
    /// <param name="size">The window's side in pixels.</param>
    /// <param name="stride">Pixels from one position to the next; the window's side when it is left out.</param>
    /// <returns>
    /// A smaller map; <see cref="OutputSize"/> gives its height and width. Pixels that no whole window covers are left out.
    /// </returns>
    /// <exception cref="ArgumentException">The window does not fit, or a number is out of its range.</exception>
    public static float[,] MaxPool2d(float[,] featureMap, int size, int? stride = null) =>
        Pool(featureMap, size, stride, double.NegativeInfinity, Math.Max);

    /// <summary>Adds the values under each position of a square window.</summary>
    /// <inheritdoc cref="MaxPool2d(float[,], int, int?)"/>
    public static float[,] SumPool2d(float[,] featureMap, int size, int? stride = null) =>
        Pool(featureMap, size, stride, 0, (sum, value) => sum + value);

    /// <summary>Takes the mean of the values under each position of a square window: their sum divided by size².</summary>
    /// <inheritdoc cref="MaxPool2d(float[,], int, int?)"/>
    public static float[,] AveragePool2d(float[,] featureMap, int size, int? stride = null) =>
        Pool(featureMap, size, stride, 0, (sum, value) => sum + value / ((double)size * size));

    /// <summary>Max-pools each channel by itself.</summary>
    /// <param name="featureMaps">Channels × height × width.</param>
    /// <param name="size">The window's side in pixels.</param>
    /// <param name="stride">Pixels from one position to the next; the window's side when it is left out.</param>
    /// <returns>As many channels, each a smaller map.</returns>
    /// <exception cref="ArgumentException">The window does not fit, or a number is out of its range.</exception>
    public static float[,,] MaxPool2d(float[,,] featureMaps, int size, int? stride = null) =>
        EachChannel(featureMaps, map => MaxPool2d(map, size, stride));

    /// <summary>Sum-pools each channel by itself.</summary>
    /// <inheritdoc cref="MaxPool2d(float[,,], int, int?)"/>
    public static float[,,] SumPool2d(float[,,] featureMaps, int size, int? stride = null) =>
        EachChannel(featureMaps, map => SumPool2d(map, size, stride));

    /// <summary>Average-pools each channel by itself.</summary>
    /// <inheritdoc cref="MaxPool2d(float[,,], int, int?)"/>
    public static float[,,] AveragePool2d(float[,,] featureMaps, int size, int? stride = null) =>
        EachChannel(featureMaps, map => AveragePool2d(map, size, stride));

    /// <summary>The walk that all poolings share: start with a value at each position and fold every pixel of the window into it.</summary>
    private static float[,] Pool(
        float[,] featureMap, int size, int? stride, double start, Func<double, double, double> fold)
    {
        ArgumentNullException.ThrowIfNull(featureMap);
        var step = stride ?? size;
        var result = new float[
            OutputSize(featureMap.GetLength(0), size, step),
            OutputSize(featureMap.GetLength(1), size, step)];

        for (var row = 0; row < result.GetLength(0); row++)
        {
            for (var column = 0; column < result.GetLength(1); column++)
            {
                var value = start;
                for (var i = 0; i < size; i++)
                {
                    for (var j = 0; j < size; j++)
                        value = fold(value, featureMap[row * step + i, column * step + j]);
                }

                result[row, column] = (float)value;
            }
        }

        return result;
    }

    /// <summary>Applies a layer that knows one channel to each of several, and stacks what comes out.</summary>
    private static float[,,] EachChannel(float[,,] featureMaps, Func<float[,], float[,]> layer)
    {
        ArgumentNullException.ThrowIfNull(featureMaps);
        int channels = featureMaps.GetLength(0), height = featureMaps.GetLength(1), width = featureMaps.GetLength(2);
        if (channels == 0)
            throw new ArgumentException("There are no channels; give at least one feature map.", nameof(featureMaps));

        float[,,]? result = null;
        for (var channel = 0; channel < channels; channel++)
        {
            var map = new float[height, width];
            for (var row = 0; row < height; row++)
            {
                for (var column = 0; column < width; column++)
                    map[row, column] = featureMaps[channel, row, column];
            }

            var mapped = layer(map);
            result ??= new float[channels, mapped.GetLength(0), mapped.GetLength(1)];
            for (var row = 0; row < mapped.GetLength(0); row++)
            {
                for (var column = 0; column < mapped.GetLength(1); column++)
                    result[channel, row, column] = mapped[row, column];
            }
        }

        return result!;
    }
}
