namespace ConnectorEmulator.Packaging.Problems;

/// <summary>Tells what holds for many places once, with the places: what is repeated for each line is not read.</summary>
public static class GroupedProblems
{
    private const int MostPlaces = 8;

    /// <summary>Puts together what says the same.</summary>
    /// <param name="problems">Notes or warnings, in their order.</param>
    /// <returns>One for each text, at its first place; the text names the others.</returns>
    public static IReadOnlyList<Problem> Of(IEnumerable<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return [.. problems.GroupBy(problem => problem.Message).Select(group => Join([.. group]))];
    }

    private static Problem Join(IReadOnlyList<Problem> same)
    {
        if (same.Count == 1)
        {
            return same[0];
        }

        var places = same.Skip(1).Take(MostPlaces).Select(problem => problem.File == same[0].File ? $"line {problem.Line}" : problem.Line == 0 ? problem.File : $"{problem.File}({problem.Line})");
        var more = same.Count - 1 - MostPlaces;
        return same[0] with { Message = $"{same[0].Message} Also: {string.Join(", ", places)}{(more > 0 ? $" and {more} more" : string.Empty)}." };
    }
}
