namespace ConnectorEmulator.Logic;

/// <summary>Whether an element is in timeout, and how often and how long it was.</summary>
/// <param name="Connections">The connections that put it in timeout, by id; none while it is not.</param>
/// <param name="Silence">How long the first of them has not responded.</param>
/// <param name="Times">How often it went into timeout.</param>
/// <param name="Total">How long it was in timeout altogether.</param>
public sealed record TimeoutState(IReadOnlyList<int> Connections, TimeSpan Silence, int Times, TimeSpan Total)
{
    /// <summary>Gets a value indicating whether the element is in timeout.</summary>
    public bool IsInTimeout => Connections.Count > 0;
}
