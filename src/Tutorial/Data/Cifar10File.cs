namespace Tutorial;

/// <summary>One file of the official CIFAR-10 download.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Bytes">Its exact size in bytes.</param>
/// <param name="Sha256">Its SHA-256 checksum, 64 hexadecimal digits in lower case.</param>
internal sealed record Cifar10File(string Name, long Bytes, string Sha256);
