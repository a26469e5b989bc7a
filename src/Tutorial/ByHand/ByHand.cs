namespace Tutorial;

/// <summary>
/// The layers of a convolutional network in plain loops over arrays, to be read and compared with the library's calls.
/// They are written to be understood, not to be fast.
/// </summary>
/// <remarks>
/// Images are height × width, with channels first where there are channels. Sums are kept as <see cref="double"/> and rounded once
/// to <see cref="float"/>, so that a result does not depend on how long a sum is.
/// </remarks>
public static partial class ByHand
{
    /// <summary>Rectified linear unit of each value: the value where it is positive, otherwise 0.</summary>
    /// <param name="values">Any number of values; they are not changed.</param>
    public static float[] Relu(float[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var result = new float[values.Length];
        for (var i = 0; i < values.Length; i++)
            result[i] = MathF.Max(0, values[i]);
        return result;
    }

    /// <summary>Rectified linear unit of each pixel of a height × width feature map.</summary>
    /// <param name="featureMap">Height × width; it is not changed.</param>
    public static float[,] Relu(float[,] featureMap)
    {
        ArgumentNullException.ThrowIfNull(featureMap);
        var result = new float[featureMap.GetLength(0), featureMap.GetLength(1)];
        for (var row = 0; row < result.GetLength(0); row++)
        {
            for (var column = 0; column < result.GetLength(1); column++)
                result[row, column] = MathF.Max(0, featureMap[row, column]);
        }

        return result;
    }

    /// <summary>Rectified linear unit of each pixel of each channel.</summary>
    /// <param name="featureMaps">Channels × height × width; they are not changed.</param>
    public static float[,,] Relu(float[,,] featureMaps) => EachChannel(featureMaps, Relu);

    /// <summary>
    /// Turns scores into probabilities: exp(x) divided by the sum of all exp(x). The largest score is subtracted first, which
    /// leaves the result as it is and keeps exp from overflowing.
    /// </summary>
    /// <param name="logits">One score a class; any size, at least one.</param>
    /// <returns>As many values, each 0 … 1, with the sum 1.</returns>
    /// <exception cref="ArgumentException">There is no score.</exception>
    public static float[] Softmax(float[] logits)
    {
        ArgumentNullException.ThrowIfNull(logits);
        if (logits.Length == 0)
            throw new ArgumentException("Softmax got no scores; give it one for each class.", nameof(logits));

        var largest = logits.Max();
        var exponentials = new double[logits.Length];
        var sum = 0.0;
        for (var i = 0; i < logits.Length; i++)
        {
            exponentials[i] = Math.Exp(logits[i] - largest);
            sum += exponentials[i];
        }

        var probabilities = new float[logits.Length];
        for (var i = 0; i < logits.Length; i++)
            probabilities[i] = (float)(exponentials[i] / sum);
        return probabilities;
    }

    /// <summary>A fully connected layer: each output is the bias plus the sum of every input times its weight.</summary>
    /// <param name="input">The inputs.</param>
    /// <param name="weights">Outputs × inputs, as TorchSharp's <c>Linear</c> keeps them.</param>
    /// <param name="biases">One for each output.</param>
    /// <exception cref="ArgumentException">The sizes do not fit each other.</exception>
    public static float[] Dense(float[] input, float[,] weights, float[] biases)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(biases);
        var outputs = weights.GetLength(0);
        if (weights.GetLength(1) != input.Length)
        {
            throw new ArgumentException(
                $"The weights are {outputs}×{weights.GetLength(1)} (outputs × inputs) but there are {input.Length} inputs; " +
                "give a row as long as the input for each output.", nameof(weights));
        }

        if (biases.Length != outputs)
            throw new ArgumentException($"There are {biases.Length} biases for {outputs} outputs; give one for each.", nameof(biases));

        var result = new float[outputs];
        for (var output = 0; output < outputs; output++)
        {
            double sum = biases[output];
            for (var i = 0; i < input.Length; i++)
                sum += (double)weights[output, i] * input[i];
            result[output] = (float)sum;
        }

        return result;
    }

    /// <summary>Lays feature maps out as one row of numbers: channel after channel, in a channel row after row.</summary>
    /// <param name="featureMaps">Channels × height × width.</param>
    /// <returns>Channels · height · width values.</returns>
    public static float[] Flatten(float[,,] featureMaps)
    {
        ArgumentNullException.ThrowIfNull(featureMaps);
        var result = new float[featureMaps.Length];
        var next = 0;
        for (var channel = 0; channel < featureMaps.GetLength(0); channel++)
        {
            for (var row = 0; row < featureMaps.GetLength(1); row++)
            {
                for (var column = 0; column < featureMaps.GetLength(2); column++)
                    result[next++] = featureMaps[channel, row, column];
            }
        }

        return result;
    }
}
