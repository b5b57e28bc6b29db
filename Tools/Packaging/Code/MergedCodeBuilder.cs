using System.Text;
using Skyline.DataMiner.WebSocketDriver.Packager.Sources;

namespace Skyline.DataMiner.WebSocketDriver.Packager.Code;

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
