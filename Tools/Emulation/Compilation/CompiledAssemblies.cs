using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// The compiled QActions and the assemblies of their package, in a load context of their own. Elements that run the same package share it, and so the static
/// fields in it, as elements of one protocol version do on an agent.
/// </summary>
internal sealed class CompiledAssemblies : AssemblyLoadContext
{
    private readonly Dictionary<string, byte[]> images = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates the context.</summary>
    public CompiledAssemblies()
        : base("QActions", isCollectible: true)
    {
    }

    /// <summary>Gets what its code threw outside of runs.</summary>
    public EscapedExceptions Escapes { get; } = new();

    /// <summary>Adds something that was compiled.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <param name="code">The assembly, with its symbols.</param>
    public void AddCompiled(string name, byte[] code) => images[name] = code;

    /// <summary>Adds an assembly of the package.</summary>
    /// <param name="image">The assembly.</param>
    /// <returns>False when it is none.</returns>
    public bool TryAddPackaged(byte[] image)
    {
        try
        {
            using var reader = new PEReader(new MemoryStream(image));
            var metadata = reader.GetMetadataReader();
            images.TryAdd(metadata.GetString(metadata.GetAssemblyDefinition().Name), image);
            return true;
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            // Not even a library, or a native one.
            return false;
        }
    }

    /// <summary>Gets something that was compiled.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <returns>The assembly, with its symbols; null when it was not compiled.</returns>
    public byte[]? FindCompiled(string name) => images.GetValueOrDefault(name);

    /// <summary>Loads a compiled QAction.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <returns>The assembly; null when it was not compiled.</returns>
    public Assembly? TryLoadCompiled(string name) => images.ContainsKey(name) ? LoadFromAssemblyName(new AssemblyName { Name = name }) : null;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // Everything else, the framework and SLManagedScripting, is the emulator's own.
        if (assemblyName.Name is not { } name || !images.TryGetValue(name, out var image))
        {
            return null;
        }

        using var code = new MemoryStream(image);
        return LoadFromStream(code);
    }
}
