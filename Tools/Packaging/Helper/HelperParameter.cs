namespace ConnectorEmulator.Packaging.Helper;

/// <summary>A parameter under one of its names: a read or write parameter has two, with and without its id.</summary>
/// <param name="Id">Parameter id.</param>
/// <param name="BaseName">The name that parameters share when they are called the same, for example a read and a write parameter.</param>
/// <param name="Name">This name.</param>
/// <param name="Type">The type in lower case, for example <c>read</c>.</param>
/// <param name="HasIdAdded">Whether the name is the one with the id.</param>
/// <param name="Hint">What its values mean, for the comment; empty when they have no texts.</param>
internal sealed record HelperParameter(int Id, string BaseName, string Name, string Type, bool HasIdAdded, string Hint)
{
    /// <summary>Gets whether it is a read parameter.</summary>
    public bool IsRead => Type == "read";

    /// <summary>Gets whether it is a write parameter.</summary>
    public bool IsWrite => Type == "write";

    /// <summary>Gets whether it is a table.</summary>
    public bool IsTable => Type == "array";

    /// <summary>Gets the name as a property has it.</summary>
    public string Property => HelperNames.Pascal(Name);
}
