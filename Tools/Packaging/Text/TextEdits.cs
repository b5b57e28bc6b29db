using System.Text;
using ConnectorEmulator.Packaging.Sources;

namespace ConnectorEmulator.Packaging.Text;

/// <summary>Replaces parts of a text, leaves all else as it is, and tells where each line of the result comes from.</summary>
internal sealed class TextEdits(string text)
{
    private readonly List<(int Start, int Length, string Replacement, IReadOnlyList<SourceLine> Lines)> edits = [];

    /// <summary>Replaces a part.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">Its length.</param>
    /// <param name="replacement">What takes its place.</param>
    /// <param name="lines">Where the lines that begin in the replacement come from; those beyond count as part of the line that is edited.</param>
    public void Replace(int start, int length, string replacement, params IReadOnlyList<SourceLine> lines) => edits.Add((start, length, replacement, lines));

    public void Insert(int position, string insertion, params IReadOnlyList<SourceLine> lines) => Replace(position, 0, insertion, lines);

    public string Apply()
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        foreach (var (start, length, replacement, _) in edits.OrderBy(edit => edit.Start))
        {
            result.Append(text, position, start - position).Append(replacement);
            position = start + length;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>Tells where the lines of the result come from.</summary>
    /// <param name="file">The name of the text's file.</param>
    /// <returns>The origin of each line.</returns>
    public IReadOnlyList<SourceLine> Trace(string file)
    {
        var map = new LineMap(text);
        var origins = new List<SourceLine> { new(file, 1) };
        var position = 0;
        foreach (var (start, length, replacement, lines) in edits.OrderBy(edit => edit.Start))
        {
            Keep(start);
            var begun = replacement.AsSpan().Count('\n');
            origins.AddRange(lines.Take(begun));
            origins.AddRange(Enumerable.Repeat(new SourceLine(file, map.Line(start)), Math.Max(0, begun - lines.Count)));
            position = start + length;
        }

        Keep(text.Length);
        return origins;

        void Keep(int end)
        {
            for (var line = map.Line(position) + 1; line <= map.Line(end); line++)
            {
                origins.Add(new SourceLine(file, line));
            }
        }
    }
}
