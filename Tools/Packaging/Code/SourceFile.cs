using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Packaging.Code;

/// <summary>A C# file of a QAction.</summary>
internal sealed class SourceFile
{
    private static readonly CSharpParseOptions AgentLanguage = new(LanguageVersion.CSharp7_3);

    /// <summary>Initializes a new instance of the <see cref="SourceFile"/> class.</summary>
    /// <param name="file">The file relative to the repository.</param>
    /// <param name="name">The file relative to its project, with forward slashes.</param>
    /// <param name="text">The text without byte order mark.</param>
    public SourceFile(string file, string name, string text)
    {
        File = file;
        Name = name;
        Text = text;
        Tree = CSharpSyntaxTree.ParseText(text, AgentLanguage, file);
        Root = Tree.GetCompilationUnitRoot();
    }

    public string File { get; }

    public string Name { get; }

    public string Text { get; }

    public SyntaxTree Tree { get; }

    public CompilationUnitSyntax Root { get; }

    /// <summary>Gives the place of a position in the text.</summary>
    /// <param name="position">The position, from 0.</param>
    /// <returns>Line and column, from 1.</returns>
    public (int Line, int Column) Place(int position)
    {
        var place = Tree.GetText().Lines.GetLinePosition(position);
        return (place.Line + 1, place.Character + 1);
    }
}
