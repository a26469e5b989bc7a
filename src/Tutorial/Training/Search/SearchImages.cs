namespace Tutorial;

/// <summary>The three parts that every trial of a search takes: to learn from, to choose by, and to report.</summary>
/// <param name="Learning">Nine tenths of the images.</param>
/// <param name="HeldOut">The other tenth.</param>
/// <param name="Test">Never learned from, and nothing is chosen by it.</param>
internal sealed record SearchImages(ImageDataset Learning, ImageDataset HeldOut, ImageDataset Test) : IDisposable
{
    private const int Seed = 1;     // of the split

    /// <summary>The first images of each part, as copies.</summary>
    /// <param name="images">All of them.</param>
    /// <param name="pictures">How many training images are used, the held-out tenth with them.</param>
    /// <param name="tested">How many test images are used.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public static SearchImages Of(DatasetPair images, int pictures, int tested)
    {
        using var used = images.Training.Take(pictures);
        var (learning, heldOut) = used.Split(pictures / 10, Seed);
        return new SearchImages(learning, heldOut, images.Test.Take(tested));
    }

    public void Dispose()
    {
        Learning.Dispose();
        HeldOut.Dispose();
        Test.Dispose();
    }
}
