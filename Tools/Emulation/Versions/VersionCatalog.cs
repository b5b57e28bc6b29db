namespace ConnectorEmulator.Versions;

/// <summary>What changed with which version, as far as it is modelled. Source: the release notes of DataMiner.</summary>
public static class VersionCatalog
{
    /// <summary>Gets the release notes.</summary>
    public static IReadOnlyList<ReleaseNote> All { get; } =
    [
        new(
            33182,
            "A message larger than 65 kB was split, and each piece was handed to the protocol as a message of its own.",
            new DataMinerVersion(10, 2, 6),
            [new DataMinerVersion(10, 3, 0)],
            profile => profile with { SplitsMessages = true }),
        new(
            41167,
            "With a wrong address the status parameter was set to Closed again and again; since then only a change of the state is passed on.",
            new DataMinerVersion(10, 5, 1),
            [new DataMinerVersion(10, 4, 0, 10)],
            profile => profile with { RepeatsClosed = true }),
        new(
            43678,
            "HTTPS used the version of TLS that both sides and Windows agreed on; since then it has to use TLS 1.2.",
            new DataMinerVersion(10, 5, 12),
            [new DataMinerVersion(10, 6, 0)],
            profile => profile with { LeavesTlsToTheSystem = true }),
        new(
            44609,
            "A write parameter with save=\"true\" was saved.",
            new DataMinerVersion(10, 6, 4),
            [new DataMinerVersion(10, 5, 0, 13), new DataMinerVersion(10, 6, 0, 1)],
            profile => profile with { SavesWrites = true }),
        new(
            45625,
            "A large message that was sent, for example one of 400 kB, could end SLPort, the process that holds the connections.",
            new DataMinerVersion(10, 6, 9),
            [new DataMinerVersion(10, 5, 0, 18), new DataMinerVersion(10, 6, 0, 6)],
            profile => profile with { DiesOfLargeSends = true }),
    ];

    /// <summary>Composes what an agent of a version does.</summary>
    /// <param name="version">The version; null means the newest one.</param>
    /// <returns>The profile.</returns>
    public static VersionProfile ProfileOf(DataMinerVersion? version) => version is null
        ? new VersionProfile()
        : All.Where(note => !note.IsIn(version)).Aggregate(new VersionProfile(), (profile, note) => note.Revive(profile));
}
