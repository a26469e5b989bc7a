namespace Tutorial;

/// <summary>What to do about CIFAR-10 that is not there or not whole: the second half of every error about it.</summary>
internal static class Cifar10Advice
{
    public const string UnpackAgain = "unpack cifar-10-binary.tar.gz again (`tutorial data unpack`; data/README.md says where to get it)";

    public const string GetIt =
        "unpack cifar-10-binary.tar.gz into data/ (`tutorial data unpack`; data/README.md says where to get it), " +
        "or name its folder with --data or CIFAR10_DIR";
}
