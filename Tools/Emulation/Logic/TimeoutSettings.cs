namespace ConnectorEmulator.Logic;

/// <summary>What the element wizard holds about the timeout of an element.</summary>
/// <param name="Limit">"The element goes into timeout state when it is not responding for".</param>
/// <param name="Excluded">The connections whose checkbox "Include timeout" is cleared.</param>
internal sealed record TimeoutSettings(TimeSpan Limit, IReadOnlySet<int> Excluded);
