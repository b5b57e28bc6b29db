using System.Text;
using ConnectorEmulator.Packaging.Sources;
using Microsoft.CodeAnalysis;

namespace ConnectorEmulator.Packaging.Code;

/// <summary>Makes one C# file of the files of a project, as an agent compiles one file for each QAction.</summary>
internal static class CodeMerger
{
    private const string Rule = "//---------------------------------";

    /// <summary>Merges files. A single file stays as it is; of several the using directives go to the top, each once.</summary>
    /// <param name="sources">The files, in their order.</param>
    /// <returns>The code, and where each of its lines comes from.</returns>
    public static MergedCode Merge(IReadOnlyList<SourceFile> sources)
    {
        var result = new MergedCodeBuilder();
        if (sources is [var single])
        {
            foreach (var (index, line) in single.Text.TrimEnd().Split('\n').Index())
            {
                result.Add(line, new SourceLine(single.File, index + 1));
            }

            return result.Build();
        }

        foreach (var (directive, origin) in Usings(sources))
        {
            result.Add(directive, origin);
        }

        foreach (var source in sources)
        {
            foreach (var line in new[] { string.Empty, Rule, "// " + source.Name, Rule, string.Empty })
            {
                result.Add(line, new SourceLine(source.File, 1));
            }

            foreach (var (line, number) in WithoutUsings(source))
            {
                result.Add(line, new SourceLine(source.File, number));
            }
        }

        return result.Build();
    }

    // Namespaces before static classes before aliases, each by name with System first: an order that no file's name decides.
    private static IEnumerable<(string Directive, SourceLine Origin)> Usings(IReadOnlyList<SourceFile> sources) =>
        sources.SelectMany(source => source.Root.Usings.Select(item => (item, origin: new SourceLine(source.File, source.Place(item.SpanStart).Line))))
            .OrderBy(pair => pair.item.Alias is not null)
            .ThenBy(pair => pair.item.StaticKeyword.RawKind != 0)
            .ThenBy(pair => !IsSystem(pair.item.NamespaceOrType.ToString()))
            .ThenBy(pair => pair.item.NamespaceOrType.ToString(), StringComparer.Ordinal)
            .Select(pair => (text: pair.item.WithoutTrivia().NormalizeWhitespace().ToString(), pair.origin))
            .DistinctBy(pair => pair.text, StringComparer.Ordinal);

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static IEnumerable<(string Text, int Line)> WithoutUsings(SourceFile source)
    {
        var kept = new StringBuilder();
        var positions = new List<int>();
        var position = 0;
        foreach (var directive in source.Root.Usings)
        {
            Keep(directive.SpanStart);
            position = EndOfLine(source.Text, directive.Span.End);
        }

        Keep(source.Text.Length);
        var text = kept.ToString();
        var offset = text.Length - text.TrimStart().Length;
        foreach (var line in text.Trim().Split('\n'))
        {
            yield return (line, offset < positions.Count ? source.Place(positions[offset]).Line : 1);
            offset += line.Length + 1;
        }

        void Keep(int end)
        {
            kept.Append(source.Text, position, end - position);
            positions.AddRange(Enumerable.Range(position, end - position));
        }
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
