namespace Tutorial;

public static partial class ByHand
{
    /// <summary>
    /// How many positions a window has along one side: ⌊(size + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1, the formula of
    /// <c>Conv2d</c> in PyTorch's documentation.
    /// </summary>
    /// <param name="size">Pixels along the side, at least 1.</param>
    /// <param name="kernel">Kernel values along the side, at least 1.</param>
    /// <param name="stride">Pixels from one position to the next, at least 1.</param>
    /// <param name="padding">Zeros added before and after, at least 0.</param>
    /// <param name="dilation">Pixels from one kernel value to the next, at least 1 (1: they touch).</param>
    /// <exception cref="ArgumentException">A number is out of its range, or the kernel is larger than the padded image.</exception>
    public static int OutputSize(int size, int kernel, int stride = 1, int padding = 0, int dilation = 1)
    {
        AtLeast(1, size, "The image's side", nameof(size));
        AtLeast(1, kernel, "The kernel's side", nameof(kernel));
        AtLeast(1, stride, "The stride", nameof(stride));
        AtLeast(0, padding, "The padding", nameof(padding));
        AtLeast(1, dilation, "The dilation", nameof(dilation));

        var padded = (long)size + 2L * padding;
        var span = (long)dilation * (kernel - 1) + 1;
        if (span > padded)
        {
            throw new ArgumentException(
                $"A kernel of {kernel} with dilation {dilation} spans {span} pixels, more than the {padded} there are "
                    + $"({size} and a padding of {padding} on both sides); use a smaller kernel or dilation, or more padding.",
                nameof(kernel));
        }

        return checked((int)((padded - span) / stride + 1));
    }

    /// <summary>
    /// Slides a kernel over an image of one channel. At each position the kernel's values are multiplied with the pixels under them and
    /// the products are added. Deep learning calls this convolution; mathematics calls it cross-correlation, as the kernel is not flipped.
    /// </summary>
    /// <param name="image">Height × width.</param>
    /// <param name="kernel">Kernel height × kernel width.</param>
    /// <param name="stride">Pixels from one position to the next.</param>
    /// <param name="padding">Zeros added on all four sides.</param>
    /// <param name="dilation">Pixels from one kernel value to the next.</param>
    /// <returns>A feature map; <see cref="OutputSize"/> gives its height and width.</returns>
    /// <exception cref="ArgumentException">The kernel does not fit, or a number is out of its range.</exception>
    public static float[,] Correlate2d(
        float[,] image, float[,] kernel, int stride = 1, int padding = 0, int dilation = 1)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(kernel);
        int height = image.GetLength(0), width = image.GetLength(1);
        int kernelHeight = kernel.GetLength(0), kernelWidth = kernel.GetLength(1);
        var result = new float[
            OutputSize(height, kernelHeight, stride, padding, dilation),
            OutputSize(width, kernelWidth, stride, padding, dilation)];

        for (var row = 0; row < result.GetLength(0); row++)
        {
            for (var column = 0; column < result.GetLength(1); column++)
            {
                var sum = 0.0;
                for (var i = 0; i < kernelHeight; i++)
                {
                    for (var j = 0; j < kernelWidth; j++)
                    {
                        var y = row * stride - padding + i * dilation;
                        var x = column * stride - padding + j * dilation;
                        if (y >= 0 && y < height && x >= 0 && x < width)    // the padding adds 0
                            sum += (double)image[y, x] * kernel[i, j];
                    }
                }

                result[row, column] = (float)sum;
            }
        }

        return result;
    }

    /// <summary>
    /// A whole convolution layer: every kernel is as deep as the image, slides over all channels at once, and gives one feature map.
    /// </summary>
    /// <param name="image">Input channels × height × width.</param>
    /// <param name="kernels">
    /// Output channels × input channels × kernel height × kernel width, as TorchSharp's <c>Conv2d</c> keeps them.
    /// </param>
    /// <param name="biases">One for each output channel, or null for none.</param>
    /// <param name="stride">Pixels from one position to the next.</param>
    /// <param name="padding">Zeros added on all four sides.</param>
    /// <param name="dilation">Pixels from one kernel value to the next.</param>
    /// <returns>Output channels × height × width; <see cref="OutputSize"/> gives height and width.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other, or a number is out of its range.</exception>
    public static float[,,] Correlate2d(
        float[,,] image, float[,,,] kernels, float[]? biases = null, int stride = 1, int padding = 0, int dilation = 1)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(kernels);
        int inputChannels = image.GetLength(0), height = image.GetLength(1), width = image.GetLength(2);
        int outputChannels = kernels.GetLength(0), kernelHeight = kernels.GetLength(2), kernelWidth = kernels.GetLength(3);
        if (kernels.GetLength(1) != inputChannels)
        {
            throw new ArgumentException(
                $"The kernels are {kernels.GetLength(1)} channels deep but the image has {inputChannels}; they must be equal.",
                nameof(kernels));
        }

        if (biases is not null && biases.Length != outputChannels)
        {
            throw new ArgumentException(
                $"There are {biases.Length} biases for {outputChannels} kernels; give one for each.",
                nameof(biases));
        }

        var result = new float[
            outputChannels,
            OutputSize(height, kernelHeight, stride, padding, dilation),
            OutputSize(width, kernelWidth, stride, padding, dilation)];

        for (var output = 0; output < outputChannels; output++)
        {
            for (var row = 0; row < result.GetLength(1); row++)
            {
                for (var column = 0; column < result.GetLength(2); column++)
                {
                    double sum = biases is null ? 0 : biases[output];
                    for (var channel = 0; channel < inputChannels; channel++)
                    {
                        for (var i = 0; i < kernelHeight; i++)
                        {
                            for (var j = 0; j < kernelWidth; j++)
                            {
                                var y = row * stride - padding + i * dilation;
                                var x = column * stride - padding + j * dilation;
                                if (y >= 0 && y < height && x >= 0 && x < width)
                                    sum += (double)image[channel, y, x] * kernels[output, channel, i, j];
                            }
                        }
                    }

                    result[output, row, column] = (float)sum;
                }
            }
        }

        return result;
    }

    private static void AtLeast(int least, int value, string what, string parameter)
    {
        if (value < least)
            throw new ArgumentOutOfRangeException(parameter, value, $"{what} is {value}; it must be at least {least}.");
    }
}
