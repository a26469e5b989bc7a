namespace Tutorial.Kernel;

/// <summary>A variable that a cell has declared.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as C# writes it, without namespaces.</param>
/// <param name="Value">What it holds now.</param>
internal sealed record SessionVariable(string Name, string Type, object? Value);
