using ConnectorEmulator.Compilation;
using ConnectorEmulator.Elements;
using Skyline.DataMiner.Scripting;

namespace ConnectorEmulator.Tests.Support;

/// <summary>A QAction whose code is a delegate.</summary>
internal sealed class FakeProgram(int id, Action<string> trace) : IQActionProgram
{
    public Action<SLProtocol, object?[]> Body { get; set; } = (_, _) => { };

    public void Invoke(string? entryPoint, SLProtocol protocol, object?[] inputs)
    {
        trace($"QA{id}({protocol.GetTriggerParameter()}{(entryPoint is null ? string.Empty : "," + entryPoint)})");
        Body(protocol, inputs);
    }

    public CodePlace? Locate(Exception exception) => null;

    public void DisposeInstances()
    {
        // Nothing to dispose.
    }
}
