namespace ConnectorEmulator.Assumptions;

/// <summary>
/// Declares an assumption: something that the documentation leaves open. The values of the enum are the ways to read it, each with an
/// <see cref="AssumptionValueAttribute"/>; the first one is taken unless another is chosen. Nothing else is to be written for the command line, the list of
/// assumptions and the tests under each.
/// </summary>
/// <param name="name">Its name on the command line.</param>
/// <param name="gap">What the documentation leaves open.</param>
/// <param name="source">The page of the documentation by its uid, or a release note (RN).</param>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class AssumptionAttribute(string name, string gap, string source) : Attribute
{
    /// <summary>Gets its name on the command line.</summary>
    public string Name { get; } = name;

    /// <summary>Gets what the documentation leaves open.</summary>
    public string Gap { get; } = gap;

    /// <summary>Gets the page of the documentation, or a release note.</summary>
    public string Source { get; } = source;
}

/// <summary>Names one way to read what the documentation leaves open.</summary>
/// <param name="name">Its name on the command line.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class AssumptionValueAttribute(string name) : Attribute
{
    /// <summary>Gets its name on the command line.</summary>
    public string Name { get; } = name;
}
