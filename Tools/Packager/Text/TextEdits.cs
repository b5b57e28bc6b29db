using System.Text;

namespace Skyline.DataMiner.WebSocketDriver.Packager.Text;

/// <summary>Replaces parts of a text and leaves all else as it is.</summary>
internal sealed class TextEdits(string text)
{
    private readonly List<(int Start, int Length, string Replacement)> edits = [];

    public void Replace(int start, int length, string replacement) => edits.Add((start, length, replacement));

    public void Insert(int position, string insertion) => Replace(position, 0, insertion);

    public string Apply()
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        foreach (var (start, length, replacement) in edits.OrderBy(edit => edit.Start))
        {
            result.Append(text, position, start - position).Append(replacement);
            position = start + length;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
