using Skyline.DataMiner.WebSocketDriver.Emulator.Model;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Compilation;

/// <summary>
/// The code of a QAction, merged from several files that each stand under a header of three comment lines with the file's path in the middle.
/// </summary>
internal sealed class MergedSource
{
    private const string HeaderLine = "//----";

    private readonly QActionDefinition qaction;
    private readonly List<(int Line, string Path)> files = [];

    /// <summary>Finds the files in the code of a QAction.</summary>
    /// <param name="qaction">The QAction.</param>
    public MergedSource(QActionDefinition qaction)
    {
        this.qaction = qaction;
        var lines = qaction.Code.Split('\n');
        for (var index = 1; index + 1 < lines.Length; index++)
        {
            var isHeader = IsRule(lines[index - 1]) && IsRule(lines[index + 1]) && lines[index].TrimStart().StartsWith("// ", StringComparison.Ordinal);
            if (isHeader)
            {
                files.Add((index, lines[index].Trim()[3..].Trim()));
            }
        }
    }

    /// <summary>Gives the line of Protocol.xml for a line of the code.</summary>
    /// <param name="line">The line of the code, from 0.</param>
    /// <returns>The line of Protocol.xml, from 1.</returns>
    public int XmlLine(int line) => qaction.CodeLine + line;

    /// <summary>Names the place of a line of the code.</summary>
    /// <param name="line">The line of the code, from 0.</param>
    /// <returns>The file, if the code is merged from files, and the line of Protocol.xml.</returns>
    public string Locate(int line)
    {
        var file = files.FindLast(item => item.Line <= line).Path;
        return file is null ? $"Protocol.xml line {XmlLine(line)}" : $"{file} (Protocol.xml line {XmlLine(line)})";
    }

    private static bool IsRule(string line) => line.TrimStart().StartsWith(HeaderLine, StringComparison.Ordinal);
}
