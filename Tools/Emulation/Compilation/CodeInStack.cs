using System.Diagnostics;
using System.Globalization;
using System.Runtime.Loader;

namespace ConnectorEmulator.Compilation;

/// <summary>Finds the QAction whose code is in a stack.</summary>
internal static class CodeInStack
{
    private const string Mark = ".QAction.";

    /// <summary>Finds the QAction that is farthest out: it called the others.</summary>
    /// <param name="stack">The stack.</param>
    /// <returns>The compiled package and the QAction; null when no code of a QAction is in it.</returns>
    public static (CompiledAssemblies Package, int QAction)? Find(StackTrace stack)
    {
        foreach (var frame in stack.GetFrames().Reverse())
        {
            if (frame.GetMethod()?.Module.Assembly is { } assembly && AssemblyLoadContext.GetLoadContext(assembly) is CompiledAssemblies package
                && assembly.GetName().Name is { } name && name.LastIndexOf(Mark, StringComparison.Ordinal) is var place and >= 0
                && int.TryParse(name.AsSpan(place + Mark.Length), CultureInfo.InvariantCulture, out var qaction))
            {
                return (package, qaction);
            }
        }

        return null;
    }
}
