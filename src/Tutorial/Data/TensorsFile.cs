using System.Security.Cryptography;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Tensors that were made once, as bytes in a file: the SHA-256 of everything behind it, then the numbers of one after the other. A file
/// that is missing, damaged or of another length counts as none: it is a copy of what can be made again.
/// </summary>
internal static class TensorsFile
{
    private const int RowsAtOnce = 1024;

    private delegate void UseBytes(Span<byte> bytes);

    /// <summary>Fills tensors from a file.</summary>
    /// <param name="path">The file; it need not exist.</param>
    /// <param name="tensors">On the CPU, contiguous, at least of rank 1. Where the answer is no, what is in them means nothing.</param>
    /// <returns>Whether the file is there, whole, and what was written.</returns>
    public static bool TryRead(string path, params Tensor[] tensors)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (file.Length != SHA256.HashSizeInBytes + tensors.Sum(tensor => tensor.numel() * tensor.element_size()))
                return false;
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var expected = new byte[SHA256.HashSizeInBytes];
            file.ReadExactly(expected);
            ForEachPart(tensors, bytes =>
            {
                file.ReadExactly(bytes);
                hash.AppendData(bytes);
            });
            return hash.GetHashAndReset().AsSpan().SequenceEqual(expected);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes tensors.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="tensors">On the CPU, contiguous, at least of rank 1.</param>
    /// <returns>Whether it was written: a folder that cannot be written to costs the next reader time and nothing else.</returns>
    public static bool TryWrite(string path, params Tensor[] tensors)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ForEachPart(tensors, bytes => hash.AppendData(bytes));
        try
        {
            AtomicFile.Write(path, stream =>
            {
                stream.Write(hash.GetHashAndReset());
                ForEachPart(tensors, bytes => stream.Write(bytes));
            });
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A span is not longer than 2 GB, which a large folder's pixels may be.</summary>
    private static void ForEachPart(Tensor[] tensors, UseBytes use)
    {
        foreach (var tensor in tensors)
        {
            for (long start = 0; start < tensor.shape[0]; start += RowsAtOnce)
            {
                using var part = tensor.narrow(0, start, Math.Min(RowsAtOnce, tensor.shape[0] - start));
                use(part.bytes);
            }
        }
    }
}
