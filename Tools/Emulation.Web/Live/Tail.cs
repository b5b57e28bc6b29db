namespace ConnectorEmulator.Web.Live;

/// <summary>The lines that followed those that were taken before.</summary>
/// <typeparam name="T">The lines.</typeparam>
/// <param name="Lines">The lines, oldest first.</param>
/// <param name="Missed">The number of lines before them that were left out because there were too many.</param>
internal sealed record TailLines<T>(IReadOnlyList<T> Lines, int Missed);

/// <summary>
/// Follows a buffer that keeps the last lines. It remembers where it was instead of queueing what comes, so that a slow reader costs no memory.
/// </summary>
/// <typeparam name="T">The lines; each is an object of its own.</typeparam>
/// <param name="most">How many lines are taken at once.</param>
internal sealed class Tail<T>(int most)
    where T : class
{
    private T? last;

    /// <summary>Takes what is new.</summary>
    /// <param name="lines">What the buffer keeps, oldest first.</param>
    /// <returns>The new lines.</returns>
    public TailLines<T> Take(IReadOnlyList<T> lines)
    {
        var isFirst = last is null;
        var start = lines.Count;
        while (start > 0 && !ReferenceEquals(lines[start - 1], last))
        {
            start--;
        }

        if (lines.Count > 0)
        {
            last = lines[^1];
        }

        var first = Math.Max(start, lines.Count - most);
        return new TailLines<T>([.. lines.Skip(first)], isFirst ? 0 : first - start);
    }
}
