using System.Security.Cryptography;

namespace Tutorial.Cli.Data;

/// <summary>SHA-256 checksums in the form that <see cref="Cifar10File.Sha256"/> has.</summary>
internal static class Checksum
{
    /// <summary>The SHA-256 of a file: 64 hexadecimal digits in lower case.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string OfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>As <see cref="OfFile"/>, without holding a thread and stopping when it is told to.</summary>
    public static async Task<string> OfFileAsync(string path, CancellationToken cancellationToken)
    {
        var stream = File.OpenRead(path);
        await using (stream.ConfigureAwait(false))
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
    }
}
