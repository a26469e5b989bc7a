namespace Tutorial;

/// <summary>
/// What the official CIFAR-10 download consists of (Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", 2009).
/// </summary>
internal static class Cifar10Manifest
{
    /// <summary>The folder inside the archive that holds the files.</summary>
    public const string FolderName = "cifar-10-batches-bin";

    /// <summary>Where the archive is published.</summary>
    public static Uri DownloadLink { get; } = new("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz");

    /// <summary>The archive of the binary version.</summary>
    public static Cifar10File Archive { get; } =
        new("cifar-10-binary.tar.gz", 170_052_171, "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd");

    /// <summary>The five files of training images, in order.</summary>
    public static IReadOnlyList<Cifar10File> TrainingFiles { get; } =
    [
        new("data_batch_1.bin", 30_730_000, "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
        new("data_batch_2.bin", 30_730_000, "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
        new("data_batch_3.bin", 30_730_000, "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
        new("data_batch_4.bin", 30_730_000, "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
        new("data_batch_5.bin", 30_730_000, "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"),
    ];

    /// <summary>The file of test images.</summary>
    public static Cifar10File TestFile { get; } =
        new("test_batch.bin", 30_730_000, "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b");

    /// <summary>All six files of images: the training files in order, then the test file.</summary>
    public static IReadOnlyList<Cifar10File> Files { get; } = [.. TrainingFiles, TestFile];
}
