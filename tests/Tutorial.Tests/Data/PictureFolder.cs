using StbImageWriteSharp;

namespace Tutorial.Tests;

/// <summary>A temporary folder that a test puts pictures into.</summary>
internal sealed class PictureFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("tutorial-pictures-");

    public PictureFolder() => Path = Directory.CreateDirectory(System.IO.Path.Combine(root.FullName, "photos")).FullName;

    public string Path { get; }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Folder(string name) => Directory.CreateDirectory(PathOf(name));

    /// <summary>Writes a PNG of one grey, or a JPEG where the name says so.</summary>
    public void Write(string name, byte gray, int width = 32, int height = 32) =>
        Write(
            name,
            width,
            height,
            ColorComponents.RedGreenBlueAlpha,
            [.. Enumerable.Repeat<byte[]>([gray, gray, gray, 255], width * height).SelectMany(pixel => pixel)]);

    public void Write(string name, int width, int height, ColorComponents components, byte[] pixels)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        using var stream = File.Create(PathOf(name));
        if (name.EndsWith("g", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("png", StringComparison.OrdinalIgnoreCase))
            new ImageWriter().WriteJpg(pixels, width, height, components, stream, 95);
        else
            new ImageWriter().WritePng(pixels, width, height, components, stream);
    }

    /// <summary>
    /// Writes so many pictures of noise for each class and part, from a seed: bright ones of the first class, dark ones of the others.
    /// </summary>
    public void WriteNoise(int training, int test, params string[] classes)
    {
        var random = new Random(3);
        foreach (var (part, count) in new[] { ("train", training), ("test", test) })
        {
            for (var label = 0; label < classes.Length; label++)
            {
                for (var i = 0; i < count; i++)
                {
                    var brightness = 255 / (label + 1);
                    var pixels = Enumerable.Range(0, 32 * 32 * 3).Select(_ => (byte)random.Next(brightness)).ToArray();
                    Write(
                        FormattableString.Invariant($"{part}/{classes[label]}/{i:000}.png"),
                        32,
                        32,
                        ColorComponents.RedGreenBlue,
                        pixels);
                }
            }
        }
    }

    public void Dispose() => root.Delete(recursive: true);
}
