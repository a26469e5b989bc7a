using System.Text.Json.Nodes;

namespace Tutorial.Notebooks;

/// <summary>The displays of a notebook that have an id, so that a later message, from whichever cell, updates all that bear it.</summary>
internal sealed class DisplayRegistry
{
    private readonly Dictionary<string, List<ValueSlot>> slotsById = [];

    public void Add(string displayId, ValueSlot slot)
    {
        if (!slotsById.TryGetValue(displayId, out var slots))
            slotsById[displayId] = slots = [];
        slots.Add(slot);
    }

    public void Update(string displayId, JsonObject data, JsonObject metadata)
    {
        foreach (var slot in slotsById.GetValueOrDefault(displayId) ?? [])
            slot.Update(data, metadata);
    }
}
