using System.Text.RegularExpressions;

namespace ConnectorEmulator.Packaging.Packages;

/// <summary>Says in a sentence or two what <c>dotnet restore</c> wrote. NuGet says everything about a package on lines of its own.</summary>
internal static partial class RestoreText
{
    /// <summary>Reads what a restore wrote.</summary>
    /// <param name="said">The output.</param>
    /// <param name="file">The project that was restored, which is not the reader's and so is not named.</param>
    /// <returns>Sentences without what to do about it, each once.</returns>
    public static IReadOnlyList<string> Explain(string said, string file)
    {
        List<string> lines = [.. said.ReplaceLineEndings("\n").Split('\n').Select(line => line.Replace(file, string.Empty, StringComparison.Ordinal).Trim(' ', ':')).Where(line => line.Length > 0).Distinct()];
        List<string> sentences = [];
        foreach (var line in lines)
        {
            if (UnknownPackage().Match(line) is { Success: true } unknown)
            {
                sentences.Add($"There is no package {unknown.Groups["id"].Value} in {Sources(unknown.Groups["sources"].Value)}.");
            }
            else if (UnknownVersion().Match(line) is { Success: true } version)
            {
                sentences.Add($"There is no version {version.Groups["version"].Value} of the package {version.Groups["id"].Value}{Nearest(lines, lines.IndexOf(line) + 1)}.");
            }
            else if (!Found().IsMatch(line))
            {
                sentences.Add(line.EndsWith('.') ? line : line + ".");
            }
        }

        return [.. sentences.Distinct()];
    }

    private static string Sources(string text) => text.Trim().TrimEnd('.') is { Length: > 0 } sources ? sources : "any source";

    // The lines after it say what each source has in its place.
    private static string Nearest(List<string> lines, int start)
    {
        var found = lines.Skip(start).TakeWhile(line => Found().IsMatch(line)).Select(line => Found().Match(line))
            .Select(match => match.Groups["nearest"].Value is { Length: > 0 } nearest ? $"{match.Groups["source"].Value} (the nearest there is {nearest})" : match.Groups["source"].Value);
        return string.Join(", ", found) is { Length: > 0 } text ? $" in {text}" : string.Empty;
    }

    [GeneratedRegex(@"error NU1101: Unable to find package (?<id>[\w.\-]+)\. No packages exist with this id in source\(s\):?(?<sources>.*)$")]
    private static partial Regex UnknownPackage();

    [GeneratedRegex(@"error NU110[23]: Unable to find (?:a stable )?package (?<id>[\w.\-]+) with version \((?:[=>]+ )?(?<version>[^)\s]+)[^)]*\)")]
    private static partial Regex UnknownVersion();

    [GeneratedRegex(@"Found \d+ version\(s\) in (?<source>.+?)(?: \[ Nearest version: (?<nearest>\S+) \])?$")]
    private static partial Regex Found();
}
