using Skyline.DataMiner.WebSocketDriver.Emulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.Emulator.Readings;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Conditions;

/// <summary>
/// Under which conditions the emulator runs the connector: how it reads what DataMiner's documentation leaves open. The variable <see cref="Variable"/> of the
/// environment sets them for the whole suite, for example <c>fast-swap=unreported;open-moment=before</c>.
/// </summary>
/// <param name="Name">What a test run shows.</param>
/// <param name="Settings">NAME=VALUE each, as on the emulator's command line.</param>
internal sealed record DriverConditions(string Name, IReadOnlyList<string> Settings)
{
    /// <summary>The name of the variable.</summary>
    public const string Variable = "DRIVER_CONDITIONS";

    private static readonly Lazy<DriverConditions> FromEnvironment = new(() => Parse(Environment.GetEnvironmentVariable(Variable) ?? string.Empty));

    /// <summary>The conditions of this run of the suite.</summary>
    /// <exception cref="FormatException">The variable names something that is not there; the message lists what is.</exception>
    public static DriverConditions OfTheRun => FromEnvironment.Value;

    /// <summary>Every single reading turned round, and all of them at once.</summary>
    public static IReadOnlyList<DriverConditions> Each { get; } =
    [
        .. ReadingCatalog.All.Select(reading => new DriverConditions(Other(reading), [Other(reading)])),
        new("all", [.. ReadingCatalog.All.Select(Other)]),
    ];

    /// <summary>Applies the conditions.</summary>
    public ElementOptions Apply(ElementOptions options) => options with { Readings = Settings.Aggregate(options.Readings, ReadingCatalog.Apply) };

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Other(Reading reading) => $"{reading.Name}={reading.Values[1]}";

    private static DriverConditions Parse(string text)
    {
        var conditions = new DriverConditions(text, text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        conditions.Apply(new ElementOptions());
        return conditions;
    }
}
