using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;

namespace ConnectorEmulator.Scripting;

/// <summary>What the members of SLProtocol work with.</summary>
/// <param name="Parts">The element.</param>
/// <param name="Identity">Who the element is.</param>
/// <param name="Run">The run.</param>
internal sealed record ScriptContext(ElementParts Parts, ElementIdentity Identity, QActionRun Run)
{
    /// <summary>The result that says that a call did what it should.</summary>
    public const int Ok = 0;

    /// <summary>The result that says that an argument is wrong (E_INVALIDARG).</summary>
    public const int InvalidArgument = unchecked((int)0x80070057);

    /// <summary>Writes that a QAction made a wrong call.</summary>
    /// <param name="text">What is wrong.</param>
    public void Complain(string text) => Parts.Log.Error($"QAction {Run.QAction.Id} ({Run.QAction.Name}): {text}");

    /// <summary>Writes once that a value came with a time of its own, of which nothing is kept.</summary>
    /// <param name="call">The call.</param>
    public void TellTime(string call) => Parts.Log.InfoOnce(
        $"QAction {Run.QAction.Id} ({Run.QAction.Name}): {call} gives a value a time of its own. An agent keeps it for trends and alarms; the emulator sets the value, as of now.");
}
