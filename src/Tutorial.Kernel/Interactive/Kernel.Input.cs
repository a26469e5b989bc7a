using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive;

public abstract partial class Kernel
{
    private const string Password = "password";

    /// <summary>Asks the person at the front end for a line of text.</summary>
    /// <param name="prompt">What the front end shows.</param>
    /// <param name="typeHint"><c>password</c> hides what is typed; Jupyter's front ends know no other kind than text.</param>
    /// <param name="valueName">A name for the value; Jupyter's front ends have no use for it.</param>
    /// <returns>What the person typed.</returns>
    /// <exception cref="NotSupportedException">The cell is run by something that takes no input.</exception>
    /// <exception cref="EndOfStreamException">The person ended the input.</exception>
#pragma warning disable IDE0060 // The parameter is .NET Interactive's.
    public static async Task<string> GetInputAsync(string prompt = "", string typeHint = "text", string? valueName = null)
#pragma warning restore IDE0060
    {
        var cell = KernelInvocationContext.Current
            ?? throw new InvalidOperationException("Nothing can be asked before the first cell runs.");
        return await cell.AskAsync(prompt, typeHint == Password).ConfigureAwait(false)
            ?? throw new EndOfStreamException("The input was ended without an answer; run the cell again to be asked again.");
    }

    /// <summary>
    /// Asks the person at the front end for several texts, one after the other: Jupyter's front ends have no form for it.
    /// </summary>
    /// <param name="inputDescriptions">What to ask for.</param>
    /// <returns>What the person typed, under the names.</returns>
    /// <exception cref="NotSupportedException">
    /// The cell is run by something that takes no input, or an answer is to be saved, which this kernel does not.
    /// </exception>
    /// <exception cref="EndOfStreamException">The person ended the input.</exception>
    public static async Task<IDictionary<string, string>> GetInputsAsync(IEnumerable<InputDescription> inputDescriptions)
    {
        InputDescription[] descriptions = [.. inputDescriptions];
        if (descriptions.FirstOrDefault(description => !string.IsNullOrEmpty(description.SaveAs)) is { } saved)
        {
            throw new NotSupportedException($"The input {saved.Name} is to be saved as {saved.SaveAs}, but this kernel saves no answers.");
        }

        var values = new Dictionary<string, string>();
        foreach (var description in descriptions)
        {
            values[description.Name] = await GetInputAsync(description.Prompt, description.TypeHint).ConfigureAwait(false);
        }

        return values;
    }

    /// <summary>Asks the person at the front end for a secret, which is hidden while it is typed.</summary>
    /// <param name="prompt">What the front end shows.</param>
    /// <returns>The secret, which does not show itself when it is displayed.</returns>
    /// <exception cref="NotSupportedException">The cell is run by something that takes no input.</exception>
    /// <exception cref="EndOfStreamException">The person ended the input.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "") =>
        new(await GetInputAsync(prompt, Password).ConfigureAwait(false));
}
