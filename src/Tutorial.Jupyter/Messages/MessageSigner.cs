using System.Security.Cryptography;
using System.Text;

namespace Tutorial.Jupyter;

/// <summary>
/// Signs and checks messages with HMAC-SHA256 over the four JSON frames, as Jupyter's wire protocol says. An empty key turns signing
/// off: signatures are then empty and every message passes.
/// </summary>
internal sealed class MessageSigner
{
    private readonly byte[] key;

    /// <param name="key">The <c>key</c> of the connection file; empty for no signing.</param>
    public MessageSigner(string key) => this.key = Encoding.UTF8.GetBytes(key);

    /// <summary>The signature of the frames in their order, as lower-case hexadecimal ASCII; empty when the key is.</summary>
    public byte[] Sign(params ReadOnlySpan<byte[]> frames)
    {
        if (key.Length == 0)
        {
            return [];
        }

        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var frame in frames)
        {
            hash.AppendData(frame);
        }

        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Whether the signature is that of the frames; the comparison takes the same time wherever they differ.</summary>
    public bool Verify(ReadOnlySpan<byte> signature, params ReadOnlySpan<byte[]> frames) =>
        key.Length == 0 || CryptographicOperations.FixedTimeEquals(signature, Sign(frames));
}
