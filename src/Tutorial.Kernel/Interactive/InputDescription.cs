namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>A text to ask for.</summary>
/// <param name="name">The name of the value.</param>
/// <param name="prompt">What the front end shows; without one, a question for the name.</param>
public sealed class InputDescription(string name, string? prompt = null)
{
    /// <summary>The name of the value.</summary>
    public string Name { get; } = name;

    /// <summary>What the front end shows.</summary>
    public string Prompt { get; } = prompt ?? $"Please enter a value for {name}.";

    /// <summary>What .NET Interactive saves the answer as; this kernel saves none.</summary>
    public string? SaveAs { get; set; }

    /// <summary><c>password</c> hides what is typed; Jupyter's front ends know no other kind than text.</summary>
    public string TypeHint { get; set; } = "text";
}
