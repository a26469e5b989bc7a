namespace Tutorial.Kernel;

/// <summary>A value on the line of a directive.</summary>
internal abstract record DirectiveValue
{
    private DirectiveValue()
    {
    }

    /// <summary>A text; in quotes it may have spaces, and nothing in it counts as something else.</summary>
    internal sealed record Text(string Value, bool IsQuoted) : DirectiveValue;

    /// <summary>A JSON object or array.</summary>
    internal sealed record Json(string Value) : DirectiveValue;

    /// <summary><c>@input</c> or <c>@password</c>: the person at the front end gives it.</summary>
    /// <param name="Prompt">What they are asked; null when the line does not say.</param>
    /// <param name="IsPassword">Whether what they type is hidden.</param>
    internal sealed record Question(string? Prompt, bool IsPassword) : DirectiveValue;

    /// <summary><c>@kernel:name</c>: the value of a variable.</summary>
    internal sealed record Variable(string Kernel, string Name) : DirectiveValue;
}
