using static TorchSharp.torch;

namespace Tutorial;

/// <summary>The walk over a data set that evaluation and prediction share.</summary>
internal static class Batches
{
    /// <summary>Where the model's parameters are; the CPU for a model without any.</summary>
    public static Device DeviceOf(nn.Module model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.parameters().FirstOrDefault()?.device ?? CPU;
    }

    /// <summary>Gives logits and labels of each batch in the data set's order; both live until <paramref name="use"/> returns.</summary>
    public static void ForEach(nn.Module<Tensor, Tensor> model, ImageDataset images, int batchSize, Action<Tensor, Tensor> use)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(images);
        if (batchSize < 1)
            throw new ArgumentOutOfRangeException(nameof(batchSize), batchSize, $"The batch size is {batchSize}; it must be at least 1.");
        if (images.Count == 0)
            throw new ArgumentException($"The data set ({images.Source}) has no images; give at least one.", nameof(images));

        var device = DeviceOf(model);
        var forward = FastForward.Of(model);
        using var evaluation = new EvaluationMode(model);
        for (long start = 0; start < images.Count; start += batchSize)
        {
            using var scope = NewDisposeScope();
            var size = Math.Min(batchSize, images.Count - start);
            var logits = forward.Run(images.Images.narrow(0, start, size).to(device));
            RequireClasses(logits, images);
            use(logits, images.Labels.narrow(0, start, size).to(device));
        }
    }

    /// <summary>Refuses a model whose output is not one score for each class of the data set.</summary>
    public static void RequireClasses(Tensor logits, ImageDataset images)
    {
        if (logits.dim() != 2 || logits.shape[1] != images.ClassNames.Count)
        {
            throw new ArgumentException(
                $"The model gives {string.Join('×', logits.shape)} numbers for {logits.shape[0]} images, "
                    + $"but the data set ({images.Source}) has {images.ClassNames.Count} classes; "
                    + "its last layer must give one number for each class.");
        }
    }
}
