namespace Tutorial.Architecture.Tests;

/// <summary>A file that uses something of another.</summary>
/// <param name="By">The file that uses it, relative to its project.</param>
/// <param name="Of">The file that declares it.</param>
/// <param name="Name">What is used.</param>
internal sealed record FileUse(string By, string Of, string Name);
