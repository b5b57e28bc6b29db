using System.Text;
using ConnectorEmulator.Packaging.Sources;

namespace ConnectorEmulator.Packaging.Code;

/// <summary>Puts code together line by line and notes where each line comes from.</summary>
internal sealed class MergedCodeBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<SourceLine> lines = [];

    public void Add(string line, SourceLine origin)
    {
        text.Append(line).Append('\n');
        lines.Add(origin);
    }

    public MergedCode Build() => new(text.ToString(), lines);
}
