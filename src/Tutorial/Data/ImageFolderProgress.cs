namespace Tutorial;

/// <summary>How many pictures have been read.</summary>
/// <param name="Read">So many have.</param>
/// <param name="Count">So many there are.</param>
public sealed record ImageFolderProgress(int Read, int Count);
