using ConnectorEmulator.Model;

namespace ConnectorEmulator.Elements;

/// <summary>Holds the values of standalone parameters: null (not initialized), a double, a string, or the bytes of a response.</summary>
internal sealed class ParameterStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, object?> values = [];
    private readonly Dictionary<int, object?> displayed = [];

    /// <summary>Reads a value.</summary>
    /// <param name="id">The parameter.</param>
    /// <returns>The value.</returns>
    public object? Get(int id)
    {
        lock (gate)
        {
            return values.GetValueOrDefault(id);
        }
    }

    /// <summary>Reads what is displayed, which outlives a clear.</summary>
    /// <param name="id">The parameter.</param>
    /// <returns>The value.</returns>
    public object? GetDisplayed(int id)
    {
        lock (gate)
        {
            return displayed.GetValueOrDefault(id);
        }
    }

    /// <summary>Replaces a value and what is displayed.</summary>
    /// <param name="id">The parameter.</param>
    /// <param name="value">The new value.</param>
    /// <returns>The value before.</returns>
    public object? Set(int id, object? value)
    {
        lock (gate)
        {
            var before = values.GetValueOrDefault(id);
            values[id] = value;
            displayed[id] = value;
            return before;
        }
    }

    /// <summary>Empties a parameter; what is displayed stays.</summary>
    /// <param name="id">The parameter.</param>
    public void Clear(int id)
    {
        lock (gate)
        {
            values.Remove(id);
        }
    }

    /// <summary>Empties what is displayed.</summary>
    /// <param name="id">The parameter.</param>
    public void ClearDisplay(int id)
    {
        lock (gate)
        {
            displayed.Remove(id);
        }
    }

    /// <summary>Tells whether a parameter holds nothing; one of fixed length never does.</summary>
    /// <param name="definition">The parameter.</param>
    /// <returns>True when it holds nothing.</returns>
    public bool IsEmpty(ParameterDefinition definition) => definition.LengthType != LengthType.Fixed && Get(definition.Id) is null or "";
}
