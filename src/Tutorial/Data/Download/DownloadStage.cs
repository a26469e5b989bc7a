namespace Tutorial;

/// <summary>What a download does.</summary>
internal enum DownloadStage
{
    /// <summary>Another process works on the same folder.</summary>
    Waiting,

    /// <summary>An address is asked for the archive.</summary>
    Connecting,

    /// <summary>Bytes come.</summary>
    Downloading,

    /// <summary>Something went wrong, and it is tried again.</summary>
    Retrying,

    /// <summary>Checksums are computed.</summary>
    Checking,

    /// <summary>The archive's files are written.</summary>
    Unpacking,

    /// <summary>All files are in place.</summary>
    Done,
}
