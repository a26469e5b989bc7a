using System.Text.Json.Nodes;

namespace Tutorial.Documents;

/// <summary>Changes to metadata that leave the order of its keys alone.</summary>
internal static class CellMetadata
{
    /// <summary>Sets a key in place, or inserts a new one before the first that comes after it in the alphabet.</summary>
    public static void Set(JsonObject metadata, string key, JsonNode value)
    {
        if (metadata.ContainsKey(key))
        {
            metadata[key] = value;
            return;
        }

        var index = 0;
        foreach (var existing in metadata)
        {
            if (string.CompareOrdinal(existing.Key, key) > 0)
                break;
            index++;
        }

        metadata.Insert(index, key, value);
    }
}
