using System.Reflection;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using Skyline.DataMiner.Scripting;

namespace ConnectorEmulator.Scripting;

/// <summary>
/// The SLProtocol object of one run of a QAction. Each call passes here; one that leaves the scripting process on an agent is counted and given its
/// modelled cost. A member that is not modelled throws an exception that names it.
/// </summary>
internal class ScriptProxy : DispatchProxy
{
    // Runs get copies of one object: to create each anew emits code each time, once the runtime has dropped what it remembers of a generated class.
    private static readonly ScriptProxy Blank = (ScriptProxy)Create<SLProtocol, ScriptProxy>();

    private ScriptCall? call;

    /// <summary>Creates the object for a run.</summary>
    /// <param name="parts">The element.</param>
    /// <param name="identity">Who the element is.</param>
    /// <param name="run">The run.</param>
    /// <returns>The object that the QAction gets.</returns>
    public static SLProtocol Create(ElementParts parts, ElementIdentity identity, QActionRun run)
    {
        var proxy = (ScriptProxy)Blank.MemberwiseClone();
        proxy.call = new ScriptCall(parts, identity, run);
        return (SLProtocol)(object)proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => call!.Invoke(targetMethod!, args ?? []);
}
