using System.Collections.Immutable;

namespace ConnectorEmulator.Assumptions;

/// <summary>How the things that the documentation leaves open are read in a run: as their declarations say first, unless another way is chosen.</summary>
public sealed class AssumptionChoices : IEquatable<AssumptionChoices>
{
    // Only what differs from the default.
    private readonly ImmutableDictionary<Type, Enum> chosen;

    /// <summary>Initializes a new instance of the <see cref="AssumptionChoices"/> class: the default of each.</summary>
    public AssumptionChoices()
        : this(ImmutableDictionary<Type, Enum>.Empty)
    {
    }

    private AssumptionChoices(ImmutableDictionary<Type, Enum> chosen) => this.chosen = chosen;

    /// <summary>Gives how something is read.</summary>
    /// <typeparam name="T">The assumption.</typeparam>
    /// <returns>The way to read it.</returns>
    public T Of<T>()
        where T : struct, Enum => chosen.TryGetValue(typeof(T), out var value) ? (T)value : default;

    /// <summary>Tells whether something is read in a certain way.</summary>
    /// <typeparam name="T">The assumption.</typeparam>
    /// <param name="value">The way to read it.</param>
    /// <returns>True when it is.</returns>
    public bool Is<T>(T value)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(Of<T>(), value);

    /// <summary>Chooses a way to read something.</summary>
    /// <param name="value">The way to read it: a value of an enum with an <see cref="AssumptionAttribute"/>.</param>
    /// <returns>The choices with this one.</returns>
    public AssumptionChoices With(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var assumption = value.GetType();
        return new AssumptionChoices(value.Equals(Activator.CreateInstance(assumption)) ? chosen.Remove(assumption) : chosen.SetItem(assumption, value));
    }

    /// <inheritdoc/>
    public bool Equals(AssumptionChoices? other) =>
        other is not null && chosen.Count == other.chosen.Count && chosen.All(item => other.chosen.TryGetValue(item.Key, out var value) && item.Value.Equals(value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AssumptionChoices);

    /// <inheritdoc/>
    public override int GetHashCode() => chosen.Aggregate(0, (hash, item) => hash ^ HashCode.Combine(item.Key, item.Value));
}
