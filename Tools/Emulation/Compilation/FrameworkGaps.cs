using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// Finds calls that do something on the .NET Framework of an agent that they cannot do on .NET, or do otherwise. Source: .NET documentation, ".NET Framework technologies
/// unavailable", and what the members themselves say.
/// </summary>
/// <param name="model">What the names of the code mean.</param>
/// <param name="tell">Receives what was found, and where.</param>
internal sealed class FrameworkGaps(SemanticModel model, Action<Location, string> tell) : CSharpSyntaxWalker
{
    private static readonly Dictionary<string, string> Calls = new(StringComparer.Ordinal)
    {
        ["System.Threading.Thread.Abort"] = "Thread.Abort ends a thread on an agent; here it throws PlatformNotSupportedException.",
        ["System.Threading.Thread.Suspend"] = "Thread.Suspend stops a thread on an agent; here it throws PlatformNotSupportedException.",
        ["System.AppDomain.CreateDomain"] = "AppDomain.CreateDomain makes a domain on an agent; here it throws PlatformNotSupportedException.",
        ["System.IO.TextWriter.WriteLine"] = "WriteLine ends the line with CR LF on an agent; here as the system does, unless NewLine is set.",
    };

    // Only these are looked up: the meaning of every name would take as long as the compiler itself.
    private static readonly HashSet<string> Names = new(Calls.Keys.Concat(["BeginInvoke", "EndInvoke"]).Select(call => call[(call.LastIndexOf('.') + 1)..]), StringComparer.Ordinal);

    private static readonly string[] CultureCalls = ["System.Globalization.CultureInfo.GetCultureInfo", "System.Globalization.CultureInfo.CreateSpecificCulture"];

    private static readonly bool IsInvariant = CultureInfo.GetCultures(CultureTypes.NeutralCultures).Length <= 1;

    /// <inheritdoc/>
    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (NameOf(node.Expression) is { } called
            && (Names.Contains(called) || (IsInvariant && called is "GetCultureInfo" or "CreateSpecificCulture"))
            && model.GetSymbolInfo(node).Symbol is IMethodSymbol method)
        {
            var name = $"{method.ContainingType.ToDisplayString()}.{method.Name}";
            if (method.ContainingType.TypeKind == TypeKind.Delegate && method.Name is "BeginInvoke" or "EndInvoke")
            {
                Tell(node, $"{method.Name} of a delegate runs it on another thread on an agent; here it throws PlatformNotSupportedException.");
            }
            else if (Calls.TryGetValue(name, out var text) && !(name.EndsWith(".WriteLine", StringComparison.Ordinal) && Environment.NewLine == "\r\n"))
            {
                Tell(node, text);
            }
            else if (IsInvariant && CultureCalls.Contains(name, StringComparer.Ordinal))
            {
                TellCulture(node);
            }
        }

        base.VisitInvocationExpression(node);
    }

    /// <inheritdoc/>
    public override void VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        if (IsInvariant && node.Type.ToString().EndsWith("CultureInfo", StringComparison.Ordinal) && model.GetTypeInfo(node).Type?.ToDisplayString() == "System.Globalization.CultureInfo")
        {
            TellCulture(node);
        }

        base.VisitObjectCreationExpression(node);
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private void TellCulture(SyntaxNode node) => Tell(
        node, "This system has no data on cultures (ICU), or is told to use none, so that a culture cannot be had by its name here: install ICU, and do not set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");

    private void Tell(SyntaxNode node, string text) => tell(node.GetLocation(), text);
}
