namespace ConnectorEmulator.Packaging.Problems;

/// <summary>The text of a refusal: a line for each thing that is wrong, as many as one reads.</summary>
public static class RefusalText
{
    private const int MostLines = 50;

    /// <summary>Writes a refusal.</summary>
    /// <param name="problems">All that is wrong, most important first.</param>
    /// <returns>The first 50 and, if there are more, how many.</returns>
    public static string Of(IReadOnlyCollection<object> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var lines = problems.Take(MostLines).Select(problem => problem.ToString());
        var more = problems.Count - MostLines;
        return string.Join(Environment.NewLine, more > 0 ? lines.Append($"... and {more} more; mend these first.") : lines);
    }
}
