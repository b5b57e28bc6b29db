namespace ConnectorEmulator.Packaging.Text;

/// <summary>Turns 1-based lines and columns, as an XML reader counts them, into positions in the text and back.</summary>
internal sealed class LineMap
{
    private readonly List<int> starts = [0];

    public LineMap(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var endsLine = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (endsLine)
            {
                starts.Add(i + 1);
            }
        }
    }

    public int Position(int line, int column) => starts[line - 1] + column - 1;

    public int Line(int position)
    {
        var found = starts.BinarySearch(position);
        return found >= 0 ? found + 1 : ~found;
    }
}
