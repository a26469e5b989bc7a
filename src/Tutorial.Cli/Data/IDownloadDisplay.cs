namespace Tutorial.Cli.Data;

/// <summary>Shows how a download goes.</summary>
internal interface IDownloadDisplay
{
    /// <summary>Says what happens now, on a line that stays.</summary>
    /// <param name="text">One line.</param>
    void Say(string text);

    /// <summary>A transfer begins.</summary>
    /// <param name="bytes">How many bytes of the archive are there already; 0 where it comes from its beginning.</param>
    void Begin(long bytes);

    /// <summary>Bytes have come.</summary>
    /// <param name="bytes">How many bytes of the archive are there now.</param>
    void Have(long bytes);
}
