namespace Tutorial;

/// <summary>The images to learn from and the images to be judged on, of the same classes and source; owns both.</summary>
public sealed class DatasetPair : IDisposable
{
    /// <summary>Takes over the two data sets given.</summary>
    /// <exception cref="ArgumentException">They differ in their classes or their source.</exception>
    public DatasetPair(ImageDataset training, ImageDataset test)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(test);
        if (training.Source != test.Source || !training.ClassNames.SequenceEqual(test.ClassNames))
        {
            throw new ArgumentException(
                $"Training ({training.Source}) and test ({test.Source}) images must have the same source and classes.", nameof(test));
        }

        Training = training;
        Test = test;
    }

    /// <summary>The images to learn from.</summary>
    public ImageDataset Training { get; }

    /// <summary>The images that training never sees.</summary>
    public ImageDataset Test { get; }

    /// <summary>What the images are: "CIFAR-10" or "drawn sample set, not CIFAR-10".</summary>
    public string Source => Training.Source;

    /// <summary>The name of each class; a label is an index into it.</summary>
    public IReadOnlyList<string> ClassNames => Training.ClassNames;

    /// <summary>Disposes both data sets.</summary>
    public void Dispose()
    {
        Training.Dispose();
        Test.Dispose();
    }
}
