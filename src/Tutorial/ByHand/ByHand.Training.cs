using static TorchSharp.torch;

namespace Tutorial;

public static partial class ByHand
{
    /// <summary>
    /// Adam's update of one weight (Kingma and Ba, "Adam: a method for stochastic optimization", 2015, algorithm 1): a step against the
    /// running average of its gradients, divided by the root of the running average of their squares.
    /// </summary>
    /// <param name="weight">The weight before the step.</param>
    /// <param name="gradient">Its gradient.</param>
    /// <param name="average">The paper's m: the running average so far, 0 before the first step.</param>
    /// <param name="square">The paper's v: the running average of the squares so far, 0 before the first step.</param>
    /// <param name="step">Which step this is, counted from 1.</param>
    /// <param name="learningRate">The paper's α.</param>
    /// <param name="beta1">How much of the average stays, 0 … 1.</param>
    /// <param name="beta2">How much of the average of squares stays, 0 … 1.</param>
    /// <param name="epsilon">The paper's ε, which keeps the divisor from being 0; Keras's value when it is left out.</param>
    /// <returns>The weight after the step, and the two averages to hand in at the next one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The step is below 1.</exception>
    public static (double Weight, double Average, double Square) AdamStep(
        double weight, double gradient, double average, double square, int step,
        double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-7)
    {
        AtLeast(1, step, "The step", nameof(step));
        average = beta1 * average + (1 - beta1) * gradient;
        square = beta2 * square + (1 - beta2) * gradient * gradient;

        // both averages started at 0 and are too small at first
        var correctedAverage = average / (1 - Math.Pow(beta1, step));
        var correctedSquare = square / (1 - Math.Pow(beta2, step));
        weight -= learningRate * correctedAverage / (Math.Sqrt(correctedSquare) + epsilon);
        return (weight, average, square);
    }

    /// <summary>
    /// One step of training: what the model says of a batch, how wrong that is, in which direction it gets worse, and a step the other way.
    /// </summary>
    /// <param name="model">From a batch of images to logits <c>N×classes</c>; its weights change in place.</param>
    /// <param name="optimizer">Moves the model's weights.</param>
    /// <param name="images">float32 <c>N×3×H×W</c>, 0 … 1, on the model's device.</param>
    /// <param name="labels">int64 <c>N</c>, on the model's device.</param>
    /// <returns>The loss of the batch before the step: a single number on the model's device, which the caller disposes.</returns>
    public static Tensor TrainingStep(
        nn.Module<Tensor, Tensor> model, optim.Optimizer optimizer, Tensor images, Tensor labels)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(optimizer);
        using var scope = NewDisposeScope();
        var logits = model.forward(images);
        var loss = nn.functional.cross_entropy(logits, labels);
        optimizer.zero_grad();                      // forget the gradients of the last batch
        loss.backward();                            // compute those of this one
        optimizer.step();                           // move the weights
        return loss.detach().MoveToOuterDisposeScope();
    }

    /// <summary>
    /// The whole of training, without the comfort of <see cref="Trainer"/>: in each epoch the images in a new order, batch by batch, one
    /// step of Adam for each.
    /// </summary>
    /// <param name="model">From float32 <c>N×3×H×W</c>, 0 … 1, to logits <c>N×classes</c>; its weights change in place.</param>
    /// <param name="images">What it learns from, on the model's device.</param>
    /// <param name="options">The settings; the same seed gives the order that <see cref="Trainer"/> takes.</param>
    /// <returns>The loss of every batch before its step, epoch after epoch.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public static double[] Train(
        nn.Module<Tensor, Tensor> model, ImageDataset images, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        using var adam = optim.Adam(model.parameters(), options.LearningRate, 0.9, 0.999, options.Epsilon);
        using var shuffle = new Generator(unchecked((ulong)options.Seed));
        var history = new List<double>();

        model.train();
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            using var scope = NewDisposeScope();
            var losses = new List<Tensor>();        // read at the end: a GPU has to stop to tell a number
            var order = randperm(images.Count, ScalarType.Int64, generator: shuffle)
                .to(images.Labels.device);
            foreach (var chosen in order.split(options.BatchSize))
            {
                using var batch = NewDisposeScope();
                var pixels = Pixels.ToUnitRange(images.Images.index_select(0, chosen));
                var labels = images.Labels.index_select(0, chosen);
                losses.Add(TrainingStep(model, adam, pixels, labels).MoveToOuterDisposeScope());
            }

            history.AddRange(stack(losses).cpu().data<float>().ToArray().Select(loss => (double)loss));
        }

        return [.. history];
    }
}
