using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Packaging.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Packaging.Code;

/// <summary>
/// Checks that the methods an agent starts exist: public, in a public class of the global namespace. Source: DataMiner documentation,
/// entryPoint attribute and "QAction entry point methods".
/// </summary>
internal static class EntryPointCheck
{
    private const string DefaultClass = "QAction";

    public static void Check(QActionNode node, QActionProject project, IReadOnlyList<SourceFile> sources, ProblemList problems)
    {
        if (!node.HasTriggers)
        {
            return;
        }

        foreach (var entryPoint in node.EntryPoints.Distinct(StringComparer.Ordinal))
        {
            var dot = entryPoint.LastIndexOf('.');
            var (type, method) = dot < 0 ? (DefaultClass, entryPoint) : (entryPoint[..dot], entryPoint[(dot + 1)..]);
            CheckOne(type, method, project, sources, problems);
        }
    }

    private static void CheckOne(string type, string method, QActionProject project, IReadOnlyList<SourceFile> sources, ProblemList problems)
    {
        var declarations = sources
            .SelectMany(source => source.Root.Members.OfType<ClassDeclarationSyntax>().Select(declaration => (source, declaration)))
            .Where(pair => pair.declaration.Identifier.ValueText == type)
            .ToList();
        if (declarations.Count == 0)
        {
            var message = $"No class {type} outside all namespaces, where an agent looks for {method}. Add 'public class {type}' with {Signature(method)}.";
            problems.Add(sources.Count > 0 ? sources[0].File : project.File, sources.Count > 0 ? 1 : 0, message);
            return;
        }

        var (file, first) = declarations[0];
        var place = first.Identifier.SpanStart;
        if (!declarations.Any(pair => IsPublic(pair.declaration)))
        {
            problems.Add(file, place, $"Class {type} is not public, so an agent can not start it. Make it public.");
        }

        var methods = declarations.SelectMany(pair => pair.declaration.Members.OfType<MethodDeclarationSyntax>());
        if (!methods.Any(candidate => candidate.Identifier.ValueText == method && IsPublic(candidate)))
        {
            problems.Add(file, place, $"Class {type} has no public method {method}, which an agent starts. Add {Signature(method)}.");
        }
    }

    private static string Signature(string method) => $"'public void {method}(SLProtocol protocol)'";

    private static bool IsPublic(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PublicKeyword);
}
