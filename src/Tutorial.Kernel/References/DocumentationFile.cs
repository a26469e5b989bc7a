using System.Xml;

namespace Tutorial.Kernel;

/// <summary>
/// A file of XML documentation. It is read when somebody asks and kept while memory allows: the largest of .NET's takes tens of
/// megabytes, and one question is about many overloads.
/// </summary>
/// <param name="path">The file, which may be missing.</param>
internal sealed class DocumentationFile(string path)
{
    private readonly WeakReference<Dictionary<string, string>?> read = new(null);

    /// <summary>The documentation of a member; null when the file has none.</summary>
    /// <param name="identifier">Such as <c>M:System.Console.WriteLine</c>.</param>
    /// <remarks>A file that is missing or no XML documents nothing: documentation is an extra, and its lack no fault of the one who asks.</remarks>
    internal string? Member(string identifier)
    {
        if (!read.TryGetTarget(out var members))
        {
            members = Read(path);
            read.SetTarget(members);
        }

        return members.GetValueOrDefault(identifier);
    }

    private static Dictionary<string, string> Read(string path)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            if (File.Exists(path))
            {
                using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
                while (reader.ReadToFollowing("member"))
                {
                    if (reader.GetAttribute("name") is { } name)
                    {
                        members[name] = reader.ReadOuterXml();
                    }
                }
            }
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // What was read until then counts.
        }

        return members;
    }
}
