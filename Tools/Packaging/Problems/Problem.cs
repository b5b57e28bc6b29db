namespace ConnectorEmulator.Packaging.Problems;

/// <summary>One reason why a repository can not be packed.</summary>
/// <param name="File">The file, relative to the repository, with forward slashes.</param>
/// <param name="Line">1-based line; 0 when the problem concerns the file as a whole.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
/// <param name="Column">1-based column; 0 when the problem concerns the line as a whole.</param>
public sealed record Problem(string File, int Line, string Message, int Column = 0)
{
    /// <summary>Formats the problem as <c>file(line,column): message</c>, which editors and builds understand as a link.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{File}{Place}: {Message}";

    private string Place => (Line, Column) switch
    {
        (0, _) => string.Empty,
        (_, 0) => $"({Line})",
        _ => $"({Line},{Column})",
    };
}
