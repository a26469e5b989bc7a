namespace Tutorial.Jupyter;

/// <summary>Remembers the signatures seen last, so that a message recorded on the wire cannot be sent to the kernel again.</summary>
/// <param name="capacity">How many signatures are remembered; Jupyter's own client keeps 65,536.</param>
internal sealed class ReplayGuard(int capacity = 65_536)
{
    private readonly HashSet<string> seen = [];
    private readonly Queue<string> order = [];

    /// <summary>Whether the signature is new; an empty one, from a connection without a key, always is.</summary>
    internal bool IsNew(byte[] signature)
    {
        if (signature.Length == 0)
        {
            return true;
        }

        var text = Convert.ToBase64String(signature);
        if (!seen.Add(text))
        {
            return false;
        }

        order.Enqueue(text);
        if (order.Count > capacity)
        {
            seen.Remove(order.Dequeue());
        }

        return true;
    }
}
