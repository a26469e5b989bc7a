using System.Security.Cryptography;
using System.Text;

namespace Tutorial.Jupyter.Tests;

/// <summary>HMAC-SHA256 from its definition in RFC 2104, without .NET's HMAC.</summary>
internal static class HmacByDefinition
{
    private const int BlockSize = 64;

    internal static string Sha256(string key, params IEnumerable<byte[]> frames)
    {
        var block = new byte[BlockSize];
        var bytes = Encoding.UTF8.GetBytes(key);
        (bytes.Length > BlockSize ? SHA256.HashData(bytes) : bytes).CopyTo(block, 0);
        var inner = SHA256.HashData([.. block.Select(value => (byte)(value ^ 0x36)), .. frames.SelectMany(frame => frame)]);
        return Convert.ToHexStringLower(SHA256.HashData([.. block.Select(value => (byte)(value ^ 0x5c)), .. inner]));
    }
}
