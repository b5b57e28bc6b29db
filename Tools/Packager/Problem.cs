namespace Skyline.DataMiner.WebSocketDriver.Packager;

/// <summary>One reason why a repository can not be packed.</summary>
/// <param name="File">The file, relative to the repository, with forward slashes.</param>
/// <param name="Line">1-based line; 0 when the problem concerns the file as a whole.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record Problem(string File, int Line, string Message)
{
    /// <summary>Formats the problem as <c>file(line): message</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => Line > 0 ? $"{File}({Line}): {Message}" : $"{File}: {Message}";
}
