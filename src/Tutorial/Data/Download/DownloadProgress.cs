namespace Tutorial;

/// <summary>Where a download stands.</summary>
/// <param name="Stage">What it does.</param>
/// <param name="Bytes">How many bytes of the archive are there, those of earlier runs included.</param>
/// <param name="TotalBytes">How many bytes the archive has.</param>
/// <param name="BytesPerSecond">How fast bytes have come in this run; 0 as long as none have.</param>
/// <param name="Remaining">Until all bytes are there, if the rest comes as fast; null where that cannot be said.</param>
/// <param name="Elapsed">Since the download began.</param>
/// <param name="Text">The same in words: one line.</param>
internal sealed record DownloadProgress(
    DownloadStage Stage, long Bytes, long TotalBytes, double BytesPerSecond, TimeSpan? Remaining, TimeSpan Elapsed, string Text);
