using ConnectorEmulator.Elements;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Hosting;

/// <summary>
/// A connector in the vendor's layout: Type http with PortSettings, projects beside protocol.xml that the solution names, a session with headers, Newtonsoft.Json to
/// objects, typed rows. It is packed and run as it stands.
/// </summary>
public class SensorHubTests
{
    private const string Sensors = "[{\"id\":\"s1\",\"name\":\"Roof\",\"temperature\":21.5},{\"id\":\"s2\",\"name\":\"Cellar\",\"temperature\":null}]";

    private static readonly object[][] Rows = [["s1", "Roof", 21.5], ["s2", "Cellar", -1d]];

    [Test]
    public async Task Run_Repository_LogsInAndFillsTheTable()
    {
        await using var server = await HttpTestServer.StartAsync();
        server.Answers["/api/login"] = "{\"token\":\"t-1\"}";
        server.Answers["/api/sensors"] = Sensors;
        using var folder = new TemporaryFolder();
        var package = ElementPackage.Load(ProtocolPackager.Draft(Path.Combine(Repository.Folder, "Tests", "Emulation.Tests", "Fixtures", "SensorHub")), folder.Path);
        await using var element = await Element.StartAsync(package, RunningElement.Options(0, server.Url));
        await Limit.UntilAsync(() => Equals(element.Value(30), 2d), "the sensors were counted");
        var report = element.Snapshot();
        Assert.Multiple(() =>
        {
            Assert.That(report.Tables.Single().Rows, Is.EqualTo(Rows));
            Assert.That(report.QActions.Select(item => item.Errors), Has.All.Zero);
            Assert.That(report.Log.Where(line => line.Level == ElementLogLevel.Error), Is.Empty);
            Assert.That(server.Requests.Select(request => request.Split(' ')[1]), Is.EqualTo(new[] { "/api/login", "/api/sensors" }));
            Assert.That(server.Bodies[0], Is.EqualTo("client=sensor-hub&key=key-7"));
            Assert.That(server.Authorizations, Is.EqualTo(new[] { "Bearer t-1" }));
            Assert.That(package.Protocol.Connections[0].DefaultPort, Is.EqualTo(80));
        });
    }
}
