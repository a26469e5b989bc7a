namespace Tutorial.Cli.Data;

/// <summary>An address did not give the file.</summary>
/// <param name="failure">Whether it may do so another time.</param>
/// <param name="message">What the address did, to be read behind its name, without a full stop.</param>
/// <param name="inner">What was caught.</param>
internal sealed class TransferException(TransferFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public TransferFailure Failure { get; } = failure;
}
