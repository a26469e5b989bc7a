namespace Tutorial.Cli.Running;

/// <summary>The images that the library's notebooks will use in a run.</summary>
/// <param name="Folder">The folder of CIFAR-10; <see langword="null"/> where the sample set is drawn, which is part of the library.</param>
/// <param name="Description">The images in a line, <c>Data set: …</c>.</param>
internal sealed record RunImages(string? Folder, string Description);
