namespace ConnectorEmulator.Elements;

/// <summary>Keeps the last items that were added. Safe for several threads.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="capacity">How many are kept.</param>
internal sealed class RingBuffer<T>(int capacity)
{
    private readonly Lock gate = new();
    private readonly Queue<T> items = new();

    /// <summary>Adds an item; the oldest one goes when the buffer is full.</summary>
    /// <param name="item">The item.</param>
    public void Add(T item)
    {
        lock (gate)
        {
            if (items.Count == capacity)
            {
                items.Dequeue();
            }

            items.Enqueue(item);
        }
    }

    /// <summary>Copies the items.</summary>
    /// <returns>The items, oldest first.</returns>
    public IReadOnlyList<T> ToList()
    {
        lock (gate)
        {
            return [.. items];
        }
    }
}
