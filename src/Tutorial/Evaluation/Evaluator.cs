using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Judges a model on images that it is not trained with.</summary>
public static class Evaluator
{
    /// <summary>Runs the model over all images in evaluation mode, without gradients, and gives the metrics.</summary>
    /// <param name="model">From float32 <c>N×3×H×W</c>, 0 … 1, to logits <c>N×classes</c>; it keeps its mode and its weights.</param>
    /// <param name="images">At least one image.</param>
    /// <param name="batchSize">
    /// How many images at once; it changes the speed and the memory, not the result. Larger is not faster: feature maps beyond 64 MB are
    /// new memory to the operating system at every batch.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There are no images, the batch size is below 1, or the model knows another number of classes.
    /// </exception>
    public static Metrics Evaluate(nn.Module<Tensor, Tensor> model, ImageDataset images, int batchSize = 100)
    {
        using var metrics = new KerasMetrics(Batches.DeviceOf(model));
        Batches.ForEach(model, images, batchSize, metrics.Add);
        return metrics.Current();
    }
}
