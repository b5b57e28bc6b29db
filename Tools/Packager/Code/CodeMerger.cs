using System.Text;
using Microsoft.CodeAnalysis;

namespace Skyline.DataMiner.WebSocketDriver.Packager.Code;

/// <summary>Makes one C# file of the files of a project, as an agent compiles one file for each QAction.</summary>
internal static class CodeMerger
{
    private const string Rule = "//---------------------------------";

    /// <summary>Merges files. A single file stays as it is; of several the using directives go to the top, each once.</summary>
    /// <param name="sources">The files, in their order.</param>
    /// <returns>The code, ended by a line break.</returns>
    public static string Merge(IReadOnlyList<SourceFile> sources)
    {
        if (sources is [var single])
        {
            return single.Text.TrimEnd() + "\n";
        }

        var result = new StringBuilder();
        foreach (var directive in Usings(sources))
        {
            result.Append(directive).Append('\n');
        }

        foreach (var source in sources)
        {
            result.Append('\n').Append(Rule).Append('\n').Append("// ").Append(source.Name).Append('\n').Append(Rule).Append("\n\n");
            result.Append(WithoutUsings(source)).Append('\n');
        }

        return result.ToString();
    }

    // Namespaces before static classes before aliases, each by name with System first: an order that no file's name decides.
    private static List<string> Usings(IReadOnlyList<SourceFile> sources) =>
        [.. sources.SelectMany(source => source.Root.Usings)
            .OrderBy(item => item.Alias is not null)
            .ThenBy(item => item.StaticKeyword.RawKind != 0)
            .ThenBy(item => !IsSystem(item.NamespaceOrType.ToString()))
            .ThenBy(item => item.NamespaceOrType.ToString(), StringComparer.Ordinal)
            .Select(item => item.WithoutTrivia().NormalizeWhitespace().ToString())
            .Distinct(StringComparer.Ordinal)];

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static string WithoutUsings(SourceFile source)
    {
        var text = source.Text;
        var result = new StringBuilder();
        var position = 0;
        foreach (var directive in source.Root.Usings)
        {
            result.Append(text, position, directive.SpanStart - position);
            position = EndOfLine(text, directive.Span.End);
        }

        return result.Append(text, position, text.Length - position).ToString().Trim();
    }

    private static int EndOfLine(string text, int position)
    {
        var end = position;
        while (end < text.Length && text[end] is ' ' or '\t' or '\r')
        {
            end++;
        }

        return end < text.Length && text[end] == '\n' ? end + 1 : position;
    }
}
