using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tutorial.Documents;

/// <summary>Gives cells ids that hang on their content only, so that the same notebook gets the same ids every time and a cell keeps
/// its id when others are inserted before it.</summary>
internal sealed class CellIds
{
    private const int Length = 12;

    private readonly Dictionary<string, int> seen = [];

    /// <summary>
    /// The id of the next cell of a notebook: a hash of its language, its source and how many equal cells came before it.
    /// </summary>
    public string Next(NotebookCell cell)
    {
        var content = cell.Language + "\n" + cell.Source;
        var occurrence = seen[content] = seen.GetValueOrDefault(content) + 1;
        var text = occurrence.ToString(CultureInfo.InvariantCulture) + "\n" + content;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
    }
}
