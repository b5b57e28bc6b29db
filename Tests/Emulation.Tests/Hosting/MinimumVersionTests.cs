using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Tests.Support;
using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Tests.Hosting;

/// <summary>A protocol names the oldest version that takes it.</summary>
public class MinimumVersionTests
{
    private const string Minimum = "<Compliancies><CassandraReady>true</CassandraReady><MinimumRequiredVersion>10.4.0.0 - 14003</MinimumRequiredVersion></Compliancies>";

    [TestCase("10.3.12")]
    [TestCase("10.3.0-CU20")]
    public void Start_VersionOlderThanTheProtocolNeeds_IsRefusedWithTheLine(string version)
    {
        var refusal = Assert.ThrowsAsync<RefusalException>(() => StartAsync(Minimum, version))!;
        Assert.Multiple(() =>
        {
            Assert.That(refusal.Problems.Single().Line, Is.EqualTo(3));
            Assert.That(refusal.Message, Does.Contain("MinimumRequiredVersion is 10.4.0").And.Contain($"DataMiner {version}"));
        });
    }

    [TestCase("10.4.0")]
    [TestCase("10.4.1")]
    [TestCase(null)]
    public async Task Start_VersionThatTheProtocolNeeds_Runs(string? version)
    {
        await using var element = await StartAsync(Minimum, version);
        Assert.That(element.IsActive, Is.True);
    }

    [Test]
    public async Task Start_NoMinimum_RunsOnAnyVersion()
    {
        await using var element = await StartAsync(string.Empty, "8.5.7");
        Assert.That(element.IsActive, Is.True);
    }

    [Test]
    public void Load_MinimumThatIsNoVersion_IsRefused() =>
        Assert.That(() => StartAsync("<Compliancies><MinimumRequiredVersion>soon</MinimumRequiredVersion></Compliancies>", null), Throws.TypeOf<RefusalException>().With.Message.Contains("'soon'"));

    private static async Task<Element> StartAsync(string compliancies, string? version)
    {
        using var folder = new TemporaryFolder();
        var xml = Fixture.Xml("code").Replace("<Version>1.0.0.1</Version>", "<Version>1.0.0.1</Version>" + compliancies, StringComparison.Ordinal);
        var package = ElementPackage.Load(folder.Write("protocol.xml", xml));
        return await Element.StartAsync(package, new ElementOptions { DataMiner = version is null ? null : DataMinerVersion.Parse(version) });
    }
}
