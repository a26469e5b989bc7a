namespace Tutorial.Jupyter;

/// <summary>The name of a kernel, which is that of its folder.</summary>
public static class KernelName
{
    /// <summary>What is wrong with a name, in a sentence; <see langword="null"/> where nothing is.</summary>
    /// <param name="name">The name, as a user writes it.</param>
    public static string? Fault(string name) =>
        name.Any(char.IsAsciiLetterOrDigit) && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_')
            ? null
            : $"A kernel's name has letters or digits, and beside them dots, hyphens and underscores; '{name}' has not.";
}
