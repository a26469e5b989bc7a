namespace TorchSharp.Mends.Replacements;

/// <summary>What libtorch says, without the list of C++ frames behind it.</summary>
internal static class NativeErrors
{
    /// <summary>The message of a c10::Error, or of one that passed through TorchScript's interpreter.</summary>
    internal static string? Sentence(string? message)
    {
        if (message is null)
            return null;

        message = Before(message, "\nException raised from ");
        message = Before(message, "\nframe #0: ");
        if (message.StartsWith("The following operation failed in the TorchScript interpreter.", StringComparison.Ordinal))
        {
            // The line of the script is of no use: TorchSharp's own script has one line a call.
            message = After(message, "\nRuntimeError: ");
        }

        if (message.StartsWith("[enforce fail at ", StringComparison.Ordinal))
            message = After(message, "DefaultCPUAllocator: ");
        return message.Trim();
    }

    private static string Before(string text, string mark)
    {
        var place = text.IndexOf(mark, StringComparison.Ordinal);
        return place < 0 ? text : text.Substring(0, place);
    }

    private static string After(string text, string mark)
    {
        var place = text.LastIndexOf(mark, StringComparison.Ordinal);
        return place < 0 ? text : text.Substring(place + mark.Length);
    }
}
