using System.Text.RegularExpressions;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.UseCases;

/// <summary>A command that a README prints, and the output that it promises.</summary>
/// <param name="Line">The command.</param>
/// <param name="Output">The lines that must come, in this order, among others.</param>
internal sealed partial record ReadmeCommand(string Line, IReadOnlyList<string> Output)
{
    private const string Prefix = "dotnet run --project Tools/Emulator -- ";

    /// <summary>What the emulator gets of it.</summary>
    public string[] Arguments => Line.StartsWith(Prefix, StringComparison.Ordinal)
        ? Line[Prefix.Length..].Split(' ')
        : throw new FormatException($"'{Line}' does not start with '{Prefix}'.");

    /// <summary>Reads the commands of a README.</summary>
    public static IReadOnlyList<ReadmeCommand> Read(string readme) =>
        [.. CommandAndOutput().Matches(readme).Select(match => new ReadmeCommand(match.Groups["command"].Value.Trim(), match.Groups["output"].Value.Trim().Split('\n')))];

    /// <summary>Finds the first promised line that did not come; null when all did.</summary>
    public string? FindMissing(string output)
    {
        var lines = new Queue<string>(output.Split('\n').Select(line => Time().Replace(line, string.Empty).Trim()));
        foreach (var promised in Output)
        {
            var pattern = ToPattern(promised);
            while (lines.TryPeek(out var line) && !pattern.IsMatch(line))
            {
                lines.Dequeue();
            }

            if (!lines.TryDequeue(out _))
            {
                return promised;
            }
        }

        return null;
    }

    // The port is another one when the usual one is taken.
    private static Regex ToPattern(string promised) => new(
        "^" + Regex.Escape(promised.Trim()).Replace(@"\.\.\.", ".*", StringComparison.Ordinal).Replace(UseCaseRun.UsualPort, "[0-9]+", StringComparison.Ordinal) + "$");

    [GeneratedRegex(@"```console\n(?<command>[^\n]+)\n```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex CommandAndOutput();

    [GeneratedRegex(@"^\d\d:\d\d:\d\d\.\d{3} ")]
    private static partial Regex Time();
}
