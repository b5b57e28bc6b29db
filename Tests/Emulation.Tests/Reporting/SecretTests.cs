using ConnectorEmulator.Display;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Reporting;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Reporting;

/// <summary>A password leaves the element nowhere in clear.</summary>
public sealed class SecretTests
{
    private const string Password = "open-sesame";

    [Test]
    public async Task Snapshot_PasswordThatIsSet_IsMasked()
    {
        await using var element = await RunningElement.StartAsync("page");
        await element.SetParameterAsync(53, Password);
        var report = element.Snapshot();
        Assert.Multiple(() =>
        {
            Assert.That(ReportJson.Write(report), Does.Not.Contain(Password));
            Assert.That(report.Parameters.Where(item => item.Name == "Secret").Select(item => (item.Value, item.Display)), Is.All.EqualTo((Secrets.Mask, Secrets.Mask)));
        });
    }

    [TestCase("Bearer " + Password, Password)]
    [TestCase(Password + "\"/<b>", Password + "\\\"\\/<b>")]
    public async Task Snapshot_PasswordThatAnotherParameterOrTheLogRepeats_IsMasked(string password, string repeated)
    {
        await using var element = await RunningElement.StartAsync("page");
        await element.SetParameterAsync(53, password);
        await element.SetParameterAsync(51, $"echo {repeated}");
        await element.SetParameterAsync(60, $"a|{repeated}|3");
        element.Log.Info($"The device said {repeated}.");

        Assert.That(ReportJson.Write(element.Snapshot()), Does.Not.Contain(Password).And.Contain("echo "));
    }

    [Test]
    public async Task Snapshot_PasswordThatIsNotSet_SaysSo()
    {
        await using var element = await RunningElement.StartAsync("page");
        var secret = element.SnapshotParameter(3);
        Assert.That((secret.Value, secret.Display), Is.EqualTo(((object?)null, ValueFormatter.NotInitialized)));
    }

    [Test]
    public async Task Snapshot_PasswordInAColumn_IsMasked()
    {
        using var folder = new TemporaryFolder();
        const string Column = "<Description>Label (Rows)</Description><Type>read</Type><Display><RTDisplay>true</RTDisplay></Display><Measurement><Type";
        var path = folder.Write("p.xml", Fixture.Xml("page").Replace(Column, Column + " options=\"password\"", StringComparison.Ordinal));
        await using var element = await Element.StartAsync(ElementPackage.Load(path), new ElementOptions());
        await element.SetParameterAsync(60, $"a|{Password}|3");
        Assert.That(element.SnapshotTable(100).Rows.Single()[1], Is.EqualTo(Secrets.Mask));
    }

    [Test]
    public async Task Write_PasswordThatIsRefused_IsNotRepeated()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("p.xml", Fixture.Xml("page").Replace("<Measurement><Type>number</Type></Measurement>", "<Measurement><Type options=\"password\">number</Type></Measurement>", StringComparison.Ordinal));
        await using var element = await Element.StartAsync(ElementPackage.Load(path), new ElementOptions());
        Assert.That(async () => await element.SetParameterAsync(52, Password), Throws.InstanceOf<OperatorWriteException>().With.Message.Not.Contains(Password));
    }
}
