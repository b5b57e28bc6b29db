using System.Text.RegularExpressions;

namespace ConnectorEmulator.Packages.Tests;

/// <summary>A page that is followed to the letter: its files are written and changed, its commands run, and each must show what is printed below it.</summary>
internal sealed partial class Tutorial
{
    private readonly IReadOnlyList<Match> blocks;

    private Tutorial(IReadOnlyList<Match> blocks) => this.blocks = blocks;

    /// <summary>Reads a page.</summary>
    /// <param name="name">Its name in Documentation/engineers.</param>
    public static Tutorial Read(string name) => new(Block().Matches(File.ReadAllText(Path.Combine(Repository.Folder, "Documentation", "engineers", name))).ToList());

    /// <summary>Follows the page.</summary>
    /// <param name="machine">Where.</param>
    /// <returns>How many commands ran.</returns>
    public async Task<int> FollowAsync(Machine machine)
    {
        var (commands, output) = (0, string.Empty);
        foreach (var block in blocks)
        {
            var text = block.Groups["text"].Value;
            switch (block.Groups["kind"].Value)
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
                    WriteFile(machine, block.Groups["before"].Value, text);
                    break;
            }
        }

        return commands;
    }

    // The paragraph before the text names the file, and the line before which the text goes where the file is there already.
    private static void WriteFile(Machine machine, string paragraph, string text)
    {
        var place = Place().Match(paragraph);
        Assert.That(place.Success, $"no file is named in '{paragraph}'");
        if (place.Groups["line"] is { Success: true, Value: var line })
        {
            machine.Insert(place.Groups["file"].Value, line, text);
        }
        else
        {
            machine.Write(place.Groups["file"].Value, text);
        }
    }

    // In this order, among others; "..." stands for what differs from run to run. A time may stand before it.
    private static void AssertShown(string promised, string output)
    {
        var lines = new Queue<string>(output.Split('\n').Select(line => Time().Replace(line, string.Empty).Trim()));
        foreach (var line in promised.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var pattern = "^" + Regex.Escape(line.Trim()).Replace(@"\.\.\.", ".*", StringComparison.Ordinal) + "$";
            while (lines.TryPeek(out var shown) && !Regex.IsMatch(shown, pattern))
            {
                lines.Dequeue();
            }

            Assert.That(lines.TryDequeue(out _), $"'{line}' is not shown, in this order, in:\n{output}");
        }
    }

    [GeneratedRegex(@"((?<=\n)(?<before>[^\n]+)\n\n)?```(?<kind>console|text|csharp|xml|json)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex(@"`(?<file>[\w./-]+\.(xml|csproj|cs|json))`(, before the line that begins with `(?<line>[^`]+)`)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\d\d:\d\d:\d\d\.\d{3} ")]
    private static partial Regex Time();
}
