using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Compilation;

/// <summary>The functions of a QAction, and which of them each may call.</summary>
internal sealed class FunctionCalls
{
    private readonly SemanticModel model;
    private readonly Dictionary<ISymbol, string> keys = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, HashSet<string>> called = [];

    // Only these are looked up: the meaning of every name would take as long as the compiler itself.
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly bool hasOperators;
    private readonly bool hasIndexers;

    /// <summary>Finds the functions.</summary>
    /// <param name="model">What the names of the code mean.</param>
    public FunctionCalls(SemanticModel model)
    {
        this.model = model;
        Functions = [.. model.SyntaxTree.GetRoot().DescendantNodes().Where(IsFunction)];
        foreach (var function in Functions)
        {
            hasOperators |= function is OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax;
            hasIndexers |= function.FirstAncestorOrSelf<IndexerDeclarationSyntax>() is not null;
            if (function is not AnonymousFunctionExpressionSyntax && Symbol(function) is { } symbol)
            {
                names.Add(symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : (symbol as IMethodSymbol)?.AssociatedSymbol?.Name ?? symbol.Name);
            }
        }
    }

    /// <summary>Gets everything that has code of its own, lambdas too.</summary>
    public IReadOnlyList<SyntaxNode> Functions { get; }

    /// <summary>Gets which functions a call may reach that is decided when it runs.</summary>
    public IEnumerable<(string Dispatch, string Key)> Dispatched => Functions.Where(function => function is not AnonymousFunctionExpressionSyntax)
        .Select(Symbol).OfType<ISymbol>().Where(symbol => symbol.IsVirtual || symbol.IsOverride || symbol.IsAbstract || symbol.ContainingType.AllInterfaces.Length > 0)
        .Select(symbol => (Dispatch(symbol), Key(symbol)));

    /// <summary>Gives the name of a function; a lambda is part of what it stands in.</summary>
    /// <param name="function">The function.</param>
    /// <returns>The name.</returns>
    public string KeyOf(SyntaxNode function)
    {
        var named = function.AncestorsAndSelf().FirstOrDefault(node => node is not AnonymousFunctionExpressionSyntax && IsFunction(node));
        return named is not null && Symbol(named) is { } symbol ? Key(symbol) : string.Empty;
    }

    /// <summary>Finds what a function may call, those in it included.</summary>
    /// <param name="function">The function.</param>
    /// <returns>The names.</returns>
    public IReadOnlyCollection<string> Called(SyntaxNode function)
    {
        if (!called.TryGetValue(function, out var result))
        {
            result = new HashSet<string>(function.DescendantNodes().Where(IsLookedUp).SelectMany(node => Reached(model.GetSymbolInfo(node).Symbol)), StringComparer.Ordinal);
            called.Add(function, result);
        }

        return result;
    }

    /// <summary>Tells whether a function itself calls a delegate.</summary>
    /// <param name="function">The function.</param>
    /// <returns>Whether it does.</returns>
    public bool CallsDelegate(SyntaxNode function) => function.DescendantNodes(node => node == function || !IsFunction(node)).OfType<InvocationExpressionSyntax>()
        .Any(call => model.GetSymbolInfo(call).Symbol is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke });

    /// <summary>Tells whether the framework may call a function, by a base class or an interface of its own, or to convert a value, and the function calls others.</summary>
    /// <param name="function">The function.</param>
    /// <returns>Whether it may.</returns>
    public bool IsCalledByFramework(SyntaxNode function)
    {
        if (function is ConversionOperatorDeclarationSyntax)
        {
            return true;
        }

        return function is not AnonymousFunctionExpressionSyntax
            && function.DescendantNodes().Any(node => node is InvocationExpressionSyntax or ObjectCreationExpressionSyntax or InterpolationSyntax or BinaryExpressionSyntax or ForEachStatementSyntax)
            && Symbol(function) is IMethodSymbol method && (OverridesFramework(method) || ImplementsFramework(method));
    }

    private static bool IsFunction(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        PropertyDeclarationSyntax property => property.ExpressionBody is not null,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody is not null,
        LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax => true,
        _ => false,
    };

    private static bool OverridesFramework(IMethodSymbol method)
    {
        var first = method;
        while (first.OverriddenMethod is { } overridden)
        {
            first = overridden;
        }

        return method.IsOverride && first.Locations.All(location => !location.IsInSource);
    }

    private static bool ImplementsFramework(IMethodSymbol method) => method.ContainingType?.AllInterfaces.Where(type => type.Locations.All(location => !location.IsInSource))
        .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)) == true;

    private static string Dispatch(ISymbol symbol) => "dispatch " + symbol.Name[(symbol.Name.LastIndexOf('.') + 1)..];

    private bool IsLookedUp(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => names.Contains(name.Identifier.ValueText),
        ObjectCreationExpressionSyntax or ConstructorInitializerSyntax => true,
        BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or AssignmentExpressionSyntax => hasOperators,
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax => hasIndexers,
        _ => false,
    };

    private IEnumerable<string> Reached(ISymbol? symbol) => symbol switch
    {
        IPropertySymbol property => Reached(property.GetMethod).Concat(Reached(property.SetMethod)),
        IEventSymbol happening => Reached(happening.AddMethod).Concat(Reached(happening.RemoveMethod)),
        IMethodSymbol method when Target(method) is var target && (target.IsVirtual || target.IsOverride || target.IsAbstract) => [Key(target), Dispatch(target)],
        IMethodSymbol method => [Key(Target(method))],
        _ => [],
    };

    private static IMethodSymbol Target(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    // Of a property behind an arrow that is the code of its getter.
    private ISymbol? Symbol(SyntaxNode function) => model.GetDeclaredSymbol(function) is IPropertySymbol property ? property.GetMethod : model.GetDeclaredSymbol(function);

    private string Key(ISymbol symbol)
    {
        if (!keys.TryGetValue(symbol.OriginalDefinition, out var key))
        {
            keys.Add(symbol.OriginalDefinition, key = keys.Count.ToString(CultureInfo.InvariantCulture));
        }

        return key;
    }
}
