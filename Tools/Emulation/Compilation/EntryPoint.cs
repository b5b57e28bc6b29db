using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Skyline.DataMiner.Scripting;

namespace ConnectorEmulator.Compilation;

/// <summary>A method that a QAction starts with.</summary>
/// <param name="Method">The method.</param>
/// <param name="Invoker">Calls it.</param>
/// <param name="TakesInputs">Whether the input parameters are arguments; otherwise the code asks for them.</param>
/// <param name="ProtocolClass">The class of the protocol object that it takes; null when it takes an SLProtocol.</param>
internal sealed record EntryPoint(MethodInfo Method, MethodInvoker Invoker, bool TakesInputs, Type? ProtocolClass)
{
    private const string GeneratedClass = "Skyline.DataMiner.Scripting.ConcreteSLProtocolExt";
    private const string DefaultClass = "QAction";
    private const string DefaultMethod = "Run";

    private readonly Action<object?, SLProtocol>? direct = Direct(Method);

    /// <summary>Gets a value indicating whether it takes what was chosen in the context menu of a table. Source: DataMiner documentation, "Table context menu".</summary>
    public bool TakesMenu { get; init; }

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
        return Choose(methods, 1 + inputs, takesInputs: true) ?? Choose(methods, 1, takesInputs: false)
            ?? (Choose(methods, 2, takesInputs: false) is { } menu && menu.Method.GetParameters()[1].ParameterType == typeof(object) ? menu with { TakesMenu = true } : null);
    }

    /// <summary>Calls the entry point.</summary>
    /// <param name="instance">The object that it belongs to; null when it is static.</param>
    /// <param name="protocol">What carries out its calls.</param>
    /// <param name="inputs">The values of the input parameters.</param>
    public void Call(object? instance, SLProtocol protocol, object?[] inputs)
    {
        if (direct is not null)
        {
            direct(instance, Adapt(protocol));
            return;
        }

        object?[] arguments = TakesMenu ? [Adapt(protocol), Menu(protocol)] : TakesInputs ? [Adapt(protocol), .. inputs] : [Adapt(protocol)];
        Invoker.Invoke(instance, arguments.AsSpan());
    }

    // What is called by reflection may be merged into its caller when it is optimized, and an error in it then has no line. A delegate is called as it is.
    private static Action<object?, SLProtocol>? Direct(MethodInfo method)
    {
        if (method.ReturnType != typeof(void) || method.GetParameters() is not [var only] || method.DeclaringType!.IsValueType || method.ContainsGenericParameters)
        {
            return null;
        }

        Type[] types = method.IsStatic ? [only.ParameterType] : [method.DeclaringType, only.ParameterType];
        var maker = typeof(EntryPoint).GetMethod(method.IsStatic ? nameof(OfStatic) : nameof(OfInstance), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Action<object?, SLProtocol>)maker.MakeGenericMethod(types).Invoke(null, [method])!;
    }

    private static Action<object?, SLProtocol> OfStatic<TProtocol>(MethodInfo method)
    {
        var call = method.CreateDelegate<Action<TProtocol>>();
        return (_, protocol) => call((TProtocol)(object)protocol);
    }

    private static Action<object?, SLProtocol> OfInstance<TInstance, TProtocol>(MethodInfo method)
    {
        var call = method.CreateDelegate<Action<TInstance, TProtocol>>();
        return (instance, protocol) => call((TInstance)instance!, (TProtocol)(object)protocol);
    }

    // Who chose, what was chosen, and the keys of the rows that were selected: here nobody selects any.
    private static string[] Menu(SLProtocol protocol) =>
        [Guid.Empty.ToString(), Convert.ToString(protocol.GetParameter(protocol.GetTriggerParameter()), CultureInfo.InvariantCulture) ?? string.Empty];

    private SLProtocol Adapt(SLProtocol protocol) => ProtocolClass is null ? protocol : ProtocolObjects.Create(ProtocolClass, protocol);

    private static EntryPoint? Choose(List<MethodInfo> methods, int arguments, bool takesInputs) =>
        methods.Find(method => method.GetParameters().Length == arguments) is { } found ? new EntryPoint(found, MethodInvoker.Create(found), takesInputs && arguments > 1, Generated(found.GetParameters()[0].ParameterType)) : null;

    private static bool TakesProtocol(MethodInfo method) =>
        method.GetParameters() is [var first, ..] && (first.ParameterType == typeof(SLProtocol) || Generated(first.ParameterType) is not null);

    // SLProtocolExt is an interface of the helper; the class beside it implements it.
    private static Type? Generated(Type type) =>
        typeof(SLProtocol).IsAssignableFrom(type) && type.Assembly.GetType(GeneratedClass) is { } found && type.IsAssignableFrom(found) ? found : null;
}
