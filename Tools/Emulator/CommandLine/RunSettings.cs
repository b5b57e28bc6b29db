using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Tool.CommandLine.Parameters;
using ConnectorEmulator.Versions;
using ConnectorEmulator.Web;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>What the command line asks of a run.</summary>
internal sealed record RunSettings
{
    /// <summary>How long the writes and what is expected may take when nothing else is said.</summary>
    public static readonly TimeSpan UsualExpectWithin = TimeSpan.FromSeconds(30);

    /// <summary>Gets the addresses of the connections.</summary>
    public IReadOnlyDictionary<int, string> Connections { get; init; } = new Dictionary<int, string>();

    /// <summary>Gets where the device beside the element is, for the connections that have no address; null when there is none.</summary>
    public DeviceAddress? Device { get; init; }

    /// <summary>Gets the operator's writes, in order.</summary>
    public IReadOnlyList<WantedWrite> Sets { get; init; } = [];

    /// <summary>Gets what to show at the end, in order.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    /// <summary>Gets what is expected of the element; the run ends as soon as all of it holds.</summary>
    public IReadOnlyList<ExpectedValue> Expects { get; init; } = [];

    /// <summary>Gets how long after start-up the writes may take, and what is expected.</summary>
    public TimeSpan ExpectWithin { get; init; } = UsualExpectWithin;

    /// <summary>Gets a value indicating whether to wait for a debugger before the QActions are compiled.</summary>
    public bool WaitForDebugger { get; init; }

    /// <summary>Gets the file that tells which lines of the QActions ran; null writes none.</summary>
    public string? Coverage { get; init; }

    /// <summary>Gets the file of the recording; null makes none.</summary>
    public string? Record { get; init; }

    /// <summary>Gets the file of the JUnit report; null writes none.</summary>
    public string? Junit { get; init; }

    /// <summary>Gets a value indicating whether what the emulator cannot run is left out of the protocol.</summary>
    public bool LeavesOut { get; init; }

    /// <summary>Gets the number of elements.</summary>
    public int Elements { get; init; } = 1;

    /// <summary>Gets the writes of a restart, when fewer than at the first start; null repeats all.</summary>
    public IReadOnlyList<WantedWrite>? SetsAtRestart { get; init; }

    /// <summary>Gets a value indicating whether to run anew whenever the files of the package change.</summary>
    public bool Watch { get; init; }

    /// <summary>Gets how long to run; null runs until it is stopped.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Gets how long a run that stops by itself waits for the element to start up, if that is longer than the run.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets a value indicating whether lines are written in full on a terminal, too.</summary>
    public bool Verbose { get; init; }

    /// <summary>Gets the file of the report; null writes none.</summary>
    public string? Report { get; init; }

    /// <summary>Gets how long a connection may go without responding before the element is in timeout; null takes what the protocol proposes.</summary>
    public TimeSpan? ElementTimeout { get; init; }

    /// <summary>Gets the connections that put the element in no timeout.</summary>
    public IReadOnlySet<int> ExcludedFromTimeout { get; init; } = new HashSet<int>();

    /// <summary>Gets how open questions are read.</summary>
    public AssumptionChoices Assumptions { get; init; } = new();

    /// <summary>Gets the version of DataMiner; null means the newest one.</summary>
    public DataMinerVersion? DataMiner { get; init; }

    /// <summary>Gets the modelled cost of a call.</summary>
    public TimeSpan CallCost { get; init; }

    /// <summary>Gets the folder of saved values; null keeps none.</summary>
    public string? State { get; init; }

    /// <summary>Gets where the page is wanted; null serves none.</summary>
    public PagePort? Page { get; init; } = new(PageOptions.DefaultPort, IsGiven: false);

    /// <summary>Gets a value indicating whether the run only writes and shows values: it has no time, and no connection was given an address.</summary>
    public bool IsCheckOfValues => Duration == TimeSpan.Zero && Device is null && Connections.Count == 0 && Sets.Count + Shows.Count > 0;

    /// <summary>Gets the settings of a run that has no device beside it: if it is to show values and nothing gives it time or a connection, it ends after the writes, and needs no page.</summary>
    /// <returns>The settings.</returns>
    public RunSettings WithoutDevice()
    {
        var settings = Shows.Count > 0 && Expects.Count == 0 && Duration is null && Connections.Count == 0 && !Watch ? this with { Duration = TimeSpan.Zero } : this;
        return settings.IsCheckOfValues && Page is { IsGiven: false } ? settings with { Page = null } : settings;
    }
}
