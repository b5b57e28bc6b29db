using ConnectorEmulator.Elements;
using Skyline.DataMiner.Scripting;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// A compiled QAction as one element uses it: entry points that are not static methods live in an instance of their class, one for each element, created at
/// the first run. Source: DataMiner documentation, "Entry point methods".
/// </summary>
internal sealed class CompiledQAction(IReadOnlyDictionary<string, EntryPoint> entryPoints, CodePlaces places) : IQActionProgram
{
    private readonly Lock gate = new();
    private readonly Dictionary<Type, object> instances = [];

    /// <inheritdoc/>
    public void Invoke(string? entryPoint, SLProtocol protocol, object?[] inputs)
    {
        var entry = entryPoints[entryPoint ?? string.Empty];
        entry.Call(entry.Method.IsStatic ? null : GetInstance(entry.Method.DeclaringType!), protocol, inputs);
    }

    /// <inheritdoc/>
    public CodePlace? Locate(Exception exception) => places.Locate(exception);

    /// <inheritdoc/>
    public void DisposeInstances()
    {
        object[] all;
        lock (gate)
        {
            all = [.. instances.Values];
            instances.Clear();
        }

        foreach (var instance in all.OfType<IDisposable>())
        {
            instance.Dispose();
        }
    }

    private object GetInstance(Type type)
    {
        lock (gate)
        {
            if (!instances.TryGetValue(type, out var instance))
            {
                instance = Activator.CreateInstance(type)!;
                instances.Add(type, instance);
            }

            return instance;
        }
    }
}
