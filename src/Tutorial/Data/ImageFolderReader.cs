using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Reads pictures, and says how many have been.</summary>
/// <param name="size">How many pixels each becomes wide and high.</param>
/// <param name="count">How many there are in all.</param>
/// <param name="progress">Is told after each; may be null.</param>
/// <param name="cache">Where the decoded ones are kept; may be null.</param>
/// <param name="cancellationToken">Looked at before each.</param>
internal sealed class ImageFolderReader(
    int size, int count, IProgress<ImageFolderProgress>? progress, PictureCache? cache, CancellationToken cancellationToken)
{
    private int read;

    /// <summary>Reads the pictures in their order.</summary>
    /// <exception cref="InvalidDataException">A file is not a picture that can be read.</exception>
    public ImageDataset Read(IReadOnlyList<LabeledFile> pictures, IReadOnlyList<string> classes, string source)
    {
        using var scope = NewDisposeScope();
        var images = empty([pictures.Count, 3, size, size], ScalarType.Byte);
        var kept = cache?.PathFor(pictures, size);
        if (kept is null || !TensorsFile.TryRead(kept, images))
        {
            Decode(pictures, images);
            if (kept is not null)
                TensorsFile.TryWrite(kept, images);
        }
        else
        {
            read += pictures.Count;
            progress?.Report(new ImageFolderProgress(read, count));
        }

        return new ImageDataset(images, tensor(pictures.Select(picture => picture.Label).ToArray(), ScalarType.Int64), classes, source);
    }

    private void Decode(IReadOnlyList<LabeledFile> pictures, Tensor images)
    {
        for (var i = 0; i < pictures.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var pictureScope = NewDisposeScope();
            images[i].copy_(ImageFile.Load(pictures[i].Path, size));
            read++;
            progress?.Report(new ImageFolderProgress(read, count));
        }
    }
}
