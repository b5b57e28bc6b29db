using System.Text.Unicode;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>Finds the recorded exchanges that a request may stand for.</summary>
internal static class RecordedRequests
{
    /// <summary>
    /// Finds the exchanges of a verb and path: those of the same query, if there are any, and of these those of the same body or, without any, of one with the same members and words. Services with one
    /// address for everything are told apart by it.
    /// </summary>
    /// <param name="exchanges">All exchanges.</param>
    /// <param name="method">The verb that came.</param>
    /// <param name="target">The path and query that came.</param>
    /// <param name="body">The body that came.</param>
    /// <returns>Their places in the list; none when the verb and path were not recorded.</returns>
    public static IReadOnlyList<int> Find(IReadOnlyList<RecordedExchange> exchanges, string method, string target, ReadOnlyMemory<byte> body)
    {
        List<int> found = [.. Enumerable.Range(0, exchanges.Count).Where(index => exchanges[index].Method.Equals(method, StringComparison.OrdinalIgnoreCase) && PathOf(exchanges[index].Target) == PathOf(target))];
        found = Narrow(found, index => exchanges[index].Target == target);
        var same = found.Where(index => exchanges[index].RequestBody.Span.SequenceEqual(body.Span)).ToList();
        return same.Count > 0 ? same : Narrow(found, index => IsAlike(exchanges[index].RequestBody, body));
    }

    private static List<int> Narrow(List<int> found, Predicate<int> fits) => found.Exists(fits) ? found.FindAll(fits) : found;

    private static bool IsAlike(ReadOnlyMemory<byte> recorded, ReadOnlyMemory<byte> came) =>
        Utf8.IsValid(recorded.Span) && Utf8.IsValid(came.Span) && new RecordedPattern(new RecordedMessage(default, IsSent: true, recorded, IsText: true)).Fits(came, isText: true);

    private static string PathOf(string target) => target.Split('?')[0];
}
