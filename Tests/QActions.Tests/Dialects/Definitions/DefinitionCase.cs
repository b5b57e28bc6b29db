using System.IO;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>
/// A definition, and what the messages of its kind of device give. In a file of rows, <c>#</c> is what an operator entered, <c>&lt;</c> a message, indented lines are what
/// comes of it, and <c>&gt;</c> is what is sent.
/// </summary>
public sealed class DefinitionCase
{
    private DefinitionCase(string name)
    {
        var lines = File.ReadAllLines(PathOf(name + ".rows"));
        Name = name;
        Text = File.ReadAllText(PathOf(name + ".json"));
        Keys = lines.Where(line => line.StartsWith("# keys ", StringComparison.Ordinal)).SelectMany(line => line[7..].Split(' ')).ToArray();
        Secret = lines.Where(line => line.StartsWith("# secret ", StringComparison.Ordinal)).Select(line => line[9..]).FirstOrDefault() ?? string.Empty;
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].StartsWith("< ", StringComparison.Ordinal))
            {
                var rows = lines.Skip(index + 1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(Plain).ToArray();
                Messages.Add((lines[index][2..], rows));
            }
        }

        Sent = lines.Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]).ToArray();
    }

    public static IEnumerable<string> Names => Directory.GetFiles(PathOf(string.Empty), "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);

    public string Name { get; }

    public string Text { get; }

    public IReadOnlyList<string> Keys { get; }

    public string Secret { get; }

    public List<(string Text, string[] Rows)> Messages { get; } = [];

    public IReadOnlyList<string> Sent { get; }

    public static DefinitionCase Load(string name) => new(name);

    /// <summary>Blanks between the words of a row do not count.</summary>
    public static string Plain(string row) => string.Join(' ', row.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string PathOf(string file) => Path.Combine(TestContext.CurrentContext.TestDirectory, "Dialects", "Definitions", "Cases", file);
}
