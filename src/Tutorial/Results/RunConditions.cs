namespace Tutorial;

/// <summary>Under which conditions a training was measured.</summary>
/// <param name="Images">What a reader has to know of the images, such as that they were encoded anew.</param>
/// <param name="Machine">Processor, cores and operating system.</param>
/// <param name="Versions">Of the libraries that computed it.</param>
/// <param name="Date">When it was measured.</param>
internal sealed record RunConditions(string Images, string Machine, string Versions, DateOnly Date);
