using System.Text.RegularExpressions;

namespace ConnectorEmulator.Packages.Tests;

/// <summary>A page that is followed to the letter: its files are written, its commands run, and each command must show what is printed below it.</summary>
internal sealed partial class Tutorial
{
    private readonly IReadOnlyList<(string Kind, string? File, string Text)> blocks;

    private Tutorial(IReadOnlyList<(string Kind, string? File, string Text)> blocks) => this.blocks = blocks;

    /// <summary>Reads a page.</summary>
    /// <param name="name">Its name in Documentation/engineers.</param>
    public static Tutorial Read(string name)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "Documentation", "engineers", name));
        return new Tutorial([.. Block().Matches(page).Select(match =>
            (match.Groups["kind"].Value, match.Groups["file"] is { Success: true, Value: var file } ? file : null, match.Groups["text"].Value))]);
    }

    /// <summary>Follows the page.</summary>
    /// <param name="machine">Where.</param>
    /// <returns>How many commands ran.</returns>
    public async Task<int> FollowAsync(Machine machine)
    {
        var (commands, output) = (0, string.Empty);
        foreach (var (kind, file, text) in blocks)
        {
            switch (kind)
            {
                case "console":
                    output = string.Empty;
                    foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    {
                        output += await machine.RunLineAsync(line);
                        commands++;
                    }

                    break;
                case "text":
                    AssertShown(text, output);
                    break;
                default:
                    Assert.That(file, Is.Not.Null, $"no file is named before:\n{text}");
                    machine.Write(file!, text);
                    break;
            }
        }

        return commands;
    }

    // In this order, among others; "..." stands for what differs from run to run, and the columns of a table may be wider.
    private static void AssertShown(string promised, string output)
    {
        var lines = new Queue<string>(output.Split('\n').Select(line => line.Trim()));
        foreach (var line in promised.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var pattern = "^" + Blanks().Replace(Regex.Escape(line.Trim()).Replace(@"\.\.\.", ".*", StringComparison.Ordinal), @"\s+") + "$";
            while (lines.TryPeek(out var shown) && !Regex.IsMatch(shown, pattern))
            {
                lines.Dequeue();
            }

            Assert.That(lines.TryDequeue(out _), $"'{line}' is not shown, in this order, in:\n{output}");
        }
    }

    // A file is named at the beginning of a line of the paragraph before its text, in which nothing else stands.
    [GeneratedRegex(@"(?:(?:^|\n)(?:[^\n`]*)`(?<file>[\w./-]+\.(?:xml|csproj|cs|json))`[^\n]*\n\n)?```(?<kind>console|text|csharp|xml|json)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex(@"(\\ )+")]
    private static partial Regex Blanks();
}
