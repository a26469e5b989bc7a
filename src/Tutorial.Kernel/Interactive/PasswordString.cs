namespace Microsoft.DotNet.Interactive;

/// <summary>A secret that does not show itself by accident.</summary>
/// <param name="clearTextPassword">The secret.</param>
public sealed class PasswordString(string clearTextPassword)
{
    /// <summary>The secret.</summary>
    public string GetClearTextPassword() => clearTextPassword;

    /// <summary>Asterisks, as many whatever the secret.</summary>
    public override string ToString() => "************";
}
