namespace Tutorial.Cli.Data;

/// <summary>Why nothing, or not everything, came from an address.</summary>
internal enum TransferFailure
{
    /// <summary>There is no connection: no network, a wrong name, or nobody listens.</summary>
    Unreachable,

    /// <summary>A connection broke or stalled, or the server is out of order; another attempt may help.</summary>
    Broken,

    /// <summary>The server has something else than the file; another attempt would bring the same.</summary>
    Refused,
}
