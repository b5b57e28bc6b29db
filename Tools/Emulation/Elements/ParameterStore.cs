using System.Collections.Concurrent;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Elements;

/// <summary>Holds the values of standalone parameters: null (not initialized), a double, a string, or the bytes of a response.</summary>
internal sealed class ParameterStore
{
    private static readonly Held Nothing = new(null, null);

    // Read far more often than written, and by more threads: reads take no lock.
    private readonly ConcurrentDictionary<int, Held> values = new();
    private readonly Lock gate = new();

    /// <summary>Reads a value.</summary>
    /// <param name="id">The parameter.</param>
    /// <returns>The value.</returns>
    public object? Get(int id) => Find(id).Value;

    /// <summary>Reads what is displayed, which outlives a clear.</summary>
    /// <param name="id">The parameter.</param>
    /// <returns>The value.</returns>
    public object? GetDisplayed(int id) => Find(id).Displayed;

    /// <summary>Replaces a value and what is displayed.</summary>
    /// <param name="id">The parameter.</param>
    /// <param name="value">The new value.</param>
    /// <returns>The value before.</returns>
    public object? Set(int id, object? value) => Change(id, _ => new Held(value, value)).Value;

    /// <summary>Empties a parameter; what is displayed stays.</summary>
    /// <param name="id">The parameter.</param>
    public void Clear(int id) => Change(id, before => before with { Value = null });

    /// <summary>Empties what is displayed.</summary>
    /// <param name="id">The parameter.</param>
    public void ClearDisplay(int id) => Change(id, before => before with { Displayed = null });

    /// <summary>Tells whether a parameter holds nothing; one of fixed length never does.</summary>
    /// <param name="definition">The parameter.</param>
    /// <returns>True when it holds nothing.</returns>
    public bool IsEmpty(ParameterDefinition definition) => definition.LengthType != LengthType.Fixed && Get(definition.Id) is null or "";

    private Held Find(int id) => values.GetValueOrDefault(id, Nothing);

    private Held Change(int id, Func<Held, Held> change)
    {
        lock (gate)
        {
            var before = Find(id);
            values[id] = change(before);
            return before;
        }
    }

    private sealed record Held(object? Value, object? Displayed);
}
