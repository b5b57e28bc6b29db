namespace ConnectorEmulator.Versions;

/// <summary>A release note that ended something which a protocol with a WebSocket connection notices.</summary>
/// <param name="Id">The number of the note.</param>
/// <param name="Before">What agents did before.</param>
/// <param name="FeatureRelease">The first feature release that holds it.</param>
/// <param name="MainReleases">The first version of each main release that holds it, the oldest one first.</param>
/// <param name="Revive">Gives a profile the behaviour back.</param>
public sealed record ReleaseNote(
    int Id, string Before, DataMinerVersion FeatureRelease, IReadOnlyList<DataMinerVersion> MainReleases, Func<VersionProfile, VersionProfile> Revive)
{
    /// <summary>Gets the versions that hold it first, in the way of the release notes: main releases, then the feature release.</summary>
    public string Versions => $"{string.Join(" / ", MainReleases)}, {FeatureRelease}";

    /// <summary>Tells whether a version holds it.</summary>
    /// <param name="version">The version.</param>
    /// <returns>True when it does.</returns>
    public bool IsIn(DataMinerVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var first = version.IsMain
            ? MainReleases.FirstOrDefault(item => (item.Major, item.Minor) == (version.Major, version.Minor)) ?? MainReleases[^1]
            : FeatureRelease;
        return !version.IsOlderThan(first);
    }
}
