namespace Tutorial.Cli.Data;

/// <summary>Reads another stream up to a number of bytes and no further: what is packed into a small file may be endless.</summary>
/// <param name="source">The stream to read; it stays the caller's.</param>
/// <param name="most">How many bytes may come.</param>
internal sealed class BoundedStream(Stream source, long most) : Stream
{
    private long sum;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Count(source.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Count(source.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <exception cref="InvalidDataException">More bytes have come than may.</exception>
    private int Count(int read)
    {
        sum += read;
        return sum <= most
            ? read
            : throw new InvalidDataException(FormattableString.Invariant($"It unpacks to more than {most:N0} bytes."));
    }
}
