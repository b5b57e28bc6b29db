namespace ConnectorEmulator.Model;

/// <summary>The pages of the element card.</summary>
/// <param name="Default">The page that opens first.</param>
/// <param name="Order">The page names in order; a name of dashes only is a separator, one with a <c>#</c> a link to a web interface.</param>
public sealed record PageLayout(string Default, IReadOnlyList<string> Order)
{
    /// <summary>Gets the layout of a protocol that displays nothing.</summary>
    public static PageLayout Empty { get; } = new(string.Empty, []);
}
