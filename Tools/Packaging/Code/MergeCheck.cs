using ConnectorEmulator.Packaging.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Packaging.Code;

/// <summary>Checks that a file can be merged with others into the one file that an agent compiles.</summary>
internal static class MergeCheck
{
    private const string ConditionalUsing = "#if around a using directive is lost in merging. Use the full name of the type instead.";

    public static void Check(IReadOnlyList<SourceFile> sources, ProblemList problems)
    {
        foreach (var source in sources)
        {
            CheckOne(source, problems);
            if (sources.Count > 1)
            {
                CheckDirectives(source, problems);
            }
        }

        CheckAliases(sources, problems);
    }

    private static void CheckOne(SourceFile source, ProblemList problems)
    {
        void Refuse(SyntaxNode node, string message) => problems.Add(source, node.SpanStart, message);
        foreach (var alias in source.Root.Externs)
        {
            Refuse(alias, "An agent knows no extern alias. Do without it.");
        }

        foreach (var attribute in source.Root.AttributeLists)
        {
            Refuse(attribute, "An agent sets the attributes of the assembly. Leave this one out, or keep it in AssemblyInfo.cs, which is not packed.");
        }

        foreach (var declaration in source.Root.Members.OfType<FileScopedNamespaceDeclarationSyntax>())
        {
            Refuse(declaration, "A file-scoped namespace is newer than C# 7.3. Put braces around its members.");
        }
    }

    private static void CheckDirectives(SourceFile source, ProblemList problems)
    {
        foreach (var trivia in source.Root.DescendantTrivia(_ => true))
        {
            if (DirectiveProblem(trivia, source.Root.Usings) is { } message)
            {
                problems.Add(source, trivia.SpanStart, message);
            }
        }
    }

    private static string? DirectiveProblem(SyntaxTrivia trivia, SyntaxList<UsingDirectiveSyntax> usings) => trivia.Kind() switch
    {
        SyntaxKind.DefineDirectiveTrivia or SyntaxKind.UndefDirectiveTrivia =>
            "#define and #undef have to be first in a file, which they are not after merging. Do without them.",
        SyntaxKind.IfDirectiveTrivia when usings.Count > 0 && trivia.SpanStart < usings.Span.End => ConditionalUsing,
        SyntaxKind.DisabledTextTrivia when CSharpSyntaxTree.ParseText(trivia.ToString()).GetCompilationUnitRoot().Usings.Count > 0 => ConditionalUsing,
        _ => null,
    };

    private static void CheckAliases(IReadOnlyList<SourceFile> sources, ProblemList problems)
    {
        var aliases = sources
            .SelectMany(source => source.Root.Usings.Where(item => item.Alias is not null).Select(item => (source, item)))
            .GroupBy(pair => pair.item.Alias!.Name.Identifier.ValueText, StringComparer.Ordinal);
        foreach (var group in aliases)
        {
            var first = group.First();
            foreach (var (source, item) in group.Where(pair => !pair.item.IsEquivalentTo(first.item, topLevel: false)))
            {
                var message = $"The alias {group.Key} means something else in {first.source.File}, with which this file is merged. Rename one of them.";
                problems.Add(source, item.SpanStart, message);
            }
        }
    }
}
