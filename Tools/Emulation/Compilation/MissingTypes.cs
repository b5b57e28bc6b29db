using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Compilation;

/// <summary>Finds types of the .NET Framework that .NET lacks in what was compiled: what uses them fails here, and runs on an agent.</summary>
internal static class MissingTypes
{
    private static readonly ConcurrentDictionary<string, bool> Present = new(StringComparer.Ordinal);

    /// <summary>Tells where code uses such types, once for each.</summary>
    /// <param name="image">The assembly that was made of the code.</param>
    /// <param name="compilation">What it was made by.</param>
    /// <param name="tree">The code.</param>
    /// <param name="tell">Receives what was found, and where.</param>
    public static void Tell(byte[] image, CSharpCompilation compilation, SyntaxTree tree, Action<Location, string> tell)
    {
        var missing = Find(image);
        if (missing.Count == 0)
        {
            return;
        }

        var model = compilation.GetSemanticModel(tree);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(node => missing.Values.Contains(node.Identifier.ValueText, StringComparer.Ordinal)))
        {
            if (model.GetSymbolInfo(name).Symbol is INamedTypeSymbol type && missing.Remove($"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}"))
            {
                tell(name.GetLocation(), Text(type.ToDisplayString()));
            }
        }

        // Used without being named, such as what a call gives.
        foreach (var type in missing.Keys)
        {
            tell(Location.None, Text(type));
        }
    }

    private static string Text(string type) => $"{type} is part of the .NET Framework of an agent; .NET lacks it, so that what uses it fails here.";

    // The full names as the compiler writes them, each with the name as code has it.
    private static Dictionary<string, string> Find(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        var metadata = file.GetMetadataReader();
        var missing = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in metadata.TypeReferences.Select(metadata.GetTypeReference).Where(type => type.ResolutionScope.Kind == HandleKind.AssemblyReference))
        {
            var assembly = metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);
            var name = metadata.GetString(type.Name);
            var full = $"{metadata.GetString(type.Namespace)}.{name}";
            if (FrameworkReferences.Has(assembly) && !Present.GetOrAdd($"{full}, {assembly}", Exists))
            {
                missing[full] = name.Split('`')[0];
            }
        }

        return missing;
    }

    private static bool Exists(string name)
    {
        try
        {
            return Type.GetType(name, throwOnError: false) is not null;
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return false;
        }
    }
}
