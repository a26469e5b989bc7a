namespace Tutorial;

/// <summary>What to do about CIFAR-10 that is not there or not whole: the second half of every error about it.</summary>
internal static class Cifar10Advice
{
    public const string UnpackAgain =
        "get it again (`tutorial data download`, or `tutorial data unpack cifar-10-binary.tar.gz`; see data/README.md)";

    public const string GetIt =
        "get it with `tutorial data download`, or with `tutorial data unpack cifar-10-binary.tar.gz` where you have the archive " +
        "(see data/README.md), or name its folder with --data or CIFAR10_DIR";
}
