using System.Reflection;
using System.Runtime.Loader;
using Skyline.DataMiner.Scripting;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Compilation;

/// <summary>A method that a QAction starts with.</summary>
/// <param name="Method">The method.</param>
/// <param name="Invoker">Calls it.</param>
/// <param name="TakesInputs">Whether the input parameters are arguments; otherwise the code asks for them.</param>
internal sealed record EntryPoint(MethodInfo Method, MethodInvoker Invoker, bool TakesInputs)
{
    private const string DefaultClass = "QAction";
    private const string DefaultMethod = "Run";

    /// <summary>
    /// Gets the load context of the code. It is held here, because a collectible context which nobody holds unloads itself: what ran already would go on, but an
    /// assembly that is needed for the first time later could not be loaded any more.
    /// </summary>
    public AssemblyLoadContext Context { get; } = AssemblyLoadContext.GetLoadContext(Method.DeclaringType!.Assembly)!;

    /// <summary>
    /// Finds an entry point. Source: DataMiner documentation, "Entry point methods": Run in the public class QAction of the global namespace, or the public
    /// method, with an optional class, that entryPoint names.
    /// </summary>
    /// <param name="assembly">The compiled QAction.</param>
    /// <param name="name">The name; null means the default.</param>
    /// <param name="inputs">The number of input parameters.</param>
    /// <returns>The entry point; null when there is none.</returns>
    public static EntryPoint? Find(Assembly assembly, string? name, int inputs)
    {
        var separator = name?.LastIndexOf('.') ?? -1;
        var type = assembly.GetType(separator > 0 ? name![..separator] : DefaultClass);
        var methodName = name is null ? DefaultMethod : name[(separator + 1)..];
        var methods = type is not { IsPublic: true }
            ? []
            : type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance).Where(method => method.Name == methodName && TakesProtocol(method)).ToList();
        return Choose(methods, 1 + inputs, takesInputs: true) ?? Choose(methods, 1, takesInputs: false);
    }

    private static EntryPoint? Choose(List<MethodInfo> methods, int arguments, bool takesInputs) =>
        methods.Find(method => method.GetParameters().Length == arguments) is { } found ? new EntryPoint(found, MethodInvoker.Create(found), takesInputs && arguments > 1) : null;

    private static bool TakesProtocol(MethodInfo method) => method.GetParameters() is [var first, ..] && first.ParameterType == typeof(SLProtocol);
}
