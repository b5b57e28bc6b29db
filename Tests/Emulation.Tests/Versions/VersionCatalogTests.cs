using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Tests.Versions;

/// <summary>Which version does what, by the release notes. A main release counts by its cumulative updates, a feature release by its number.</summary>
public class VersionCatalogTests
{
    [TestCase("10.2.5", true)]
    [TestCase("10.2.0-CU20", true)]
    [TestCase("10.2.6", false)]
    [TestCase("10.3.0", false)]
    public void ProfileOf_SplitMessages_EndWith1026(string version, bool expected) => Assert.That(Profile(version).SplitsMessages, Is.EqualTo(expected));

    [TestCase("10.4.0", true)]
    [TestCase("10.4.0-CU9", true)]
    [TestCase("10.4.12", true)]
    [TestCase("10.3.0-CU20", true)]
    [TestCase("10.4.0-CU10", false)]
    [TestCase("10.5.0", false)]
    [TestCase("10.5.1", false)]
    public void ProfileOf_RepeatedClosed_EndsWith1051(string version, bool expected) => Assert.That(Profile(version).RepeatsClosed, Is.EqualTo(expected));

    [TestCase("10.5.0-CU12", true)]
    [TestCase("10.6.0", true)]
    [TestCase("10.6.3", true)]
    [TestCase("10.5.0-CU13", false)]
    [TestCase("10.6.0-CU1", false)]
    [TestCase("10.6.4", false)]
    public void ProfileOf_SavedWrites_EndWith1064(string version, bool expected) => Assert.That(Profile(version).SavesWrites, Is.EqualTo(expected));

    [TestCase("10.4.0-CU22", true)]
    [TestCase("10.5.0-CU17", true)]
    [TestCase("10.6.0-CU5", true)]
    [TestCase("10.6.8", true)]
    [TestCase("10.5.0-CU18", false)]
    [TestCase("10.6.0-CU6", false)]
    [TestCase("10.6.9", false)]
    [TestCase("10.7.0", false)]
    public void ProfileOf_FatalSends_EndWith1069(string version, bool expected) => Assert.That(Profile(version).DiesOfLargeSends, Is.EqualTo(expected));

    [TestCase("10.5.0-CU18", true)]
    [TestCase("10.5.11", true)]
    [TestCase("10.5.12", false)]
    [TestCase("10.6.0", false)]
    public void ProfileOf_TlsOfTheSystem_EndsWith10512(string version, bool expected) => Assert.That(Profile(version).LeavesTlsToTheSystem, Is.EqualTo(expected));

    [Test]
    public void ProfileOf_NoVersion_IsTheNewest() => Assert.That(VersionCatalog.ProfileOf(null), Is.EqualTo(new VersionProfile()).And.EqualTo(Profile("10.6.9")));

    private static VersionProfile Profile(string version) => VersionCatalog.ProfileOf(DataMinerVersion.Parse(version));
}
