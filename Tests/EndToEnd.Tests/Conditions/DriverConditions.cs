using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Versions;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Conditions;

/// <summary>
/// Under which conditions the emulator runs the connector: how it reads what DataMiner's documentation leaves open, and as which version. The variable
/// <see cref="Variable"/> of the environment sets them for the whole suite, for example <c>fast-swap=unreported;dataminer=10.4.0</c>.
/// </summary>
/// <param name="Settings">An assumption and its value, or dataminer and a version: NAME=VALUE, separated by semicolons; nothing for the defaults.</param>
public sealed record DriverConditions(string Settings)
{
    /// <summary>The name of the variable.</summary>
    public const string Variable = "DRIVER_CONDITIONS";

    private const string Version = "dataminer=";

    private static readonly Lazy<DriverConditions> FromEnvironment = new(() => new(Environment.GetEnvironmentVariable(Variable) ?? string.Empty));

    /// <summary>The conditions of this run of the suite.</summary>
    public static DriverConditions OfTheRun => FromEnvironment.Value;

    /// <summary>Every single assumption turned round, all of them at once, and the versions that the connector runs on and that differ from the newest.</summary>
    public static IReadOnlyList<DriverConditions> Each { get; } = [.. Assumptions.Append(string.Join(';', Assumptions)).Append($"{Version}10.4.0").Append($"{Version}10.5.1").Select(settings => new DriverConditions(settings))];

    private static IEnumerable<string> Assumptions => AssumptionCatalog.All.Select(assumption => $"{assumption.Name}={assumption.Values[1]}");

    /// <summary>Applies the conditions. A version that a test asks for stays.</summary>
    /// <exception cref="FormatException">One of them is not there; the message lists what is.</exception>
    public ElementOptions Apply(ElementOptions options) =>
        Settings.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Aggregate(options, ApplyOne);

    /// <inheritdoc/>
    public override string ToString() => Settings;

    private static ElementOptions ApplyOne(ElementOptions options, string setting) => setting.StartsWith(Version, StringComparison.Ordinal)
        ? options with { DataMiner = options.DataMiner ?? DataMinerVersion.Parse(setting[Version.Length..]) }
        : options with { Assumptions = AssumptionCatalog.Apply(options.Assumptions, setting) };
}
