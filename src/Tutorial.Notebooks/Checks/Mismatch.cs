namespace Tutorial.Notebooks;

/// <summary>The first place at which two outputs differ.</summary>
/// <param name="Place">Where, such as <c>line 3</c> or <c>data[0].y[4]</c>; empty for the whole.</param>
/// <param name="Reason">What is different, in words.</param>
/// <param name="Expected">What was expected there; empty where the words say all.</param>
/// <param name="Actual">What is there instead.</param>
internal sealed record Mismatch(string Place, string Reason, string Expected = "", string Actual = "");
