using ConnectorEmulator.DeviceSimulator.Scripts.Reading;

namespace ConnectorEmulator.DeviceSimulator.Scripts;

/// <summary>What a scripted device waits for, answers and sends. It does not change, and may be played by any number of devices.</summary>
public sealed class DeviceScript
{
    internal DeviceScript(string name, string separator, IReadOnlyList<ScriptStep> steps, IReadOnlyList<ScriptStep> always, ScriptOutage? outage)
    {
        Name = name;
        Separator = separator;
        Steps = steps;
        Always = always;
        Outage = outage;
    }

    /// <summary>What the device is called.</summary>
    public string Name { get; }

    /// <summary>What ends each document of a frame; empty when a frame holds one.</summary>
    internal string Separator { get; }

    /// <summary>What happens on each connection, in order.</summary>
    internal IReadOnlyList<ScriptStep> Steps { get; }

    /// <summary>What is answered at any time, as often as it comes.</summary>
    internal IReadOnlyList<ScriptStep> Always { get; }

    /// <summary>When the device goes away, or null.</summary>
    internal ScriptOutage? Outage { get; }

    /// <summary>Reads a script.</summary>
    /// <param name="json">The text of the script; its form is on the page about the device simulator.</param>
    /// <exception cref="ScriptException">There is a mistake in it.</exception>
    public static DeviceScript Read(string json) => ScriptReader.Read(json);
}
