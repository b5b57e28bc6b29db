using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Hosting;

public class ElementFactsTests
{
    [Test]
    public async Task Start_ParametersAboutTheElement_HoldWhatTheirTypeSays()
    {
        const string Params = "<Params><Param id=\"1\"><Name>A</Name><Type>elementid</Type></Param><Param id=\"2\"><Name>B</Name><Type>elementname</Type></Param><Param id=\"3\"><Name>C</Name><Type>elementdmaid</Type></Param>"
            + "<Param id=\"4\"><Name>D</Name><Type>pollingip</Type></Param><Param id=\"5\"><Name>E</Name><Type>ip</Type></Param></Params>";
        using var folder = new TemporaryFolder();
        var package = ElementPackage.Load(folder.Write("small.xml", SmallProtocol.Xml(Params, "<Type>http</Type>")));
        var options = RunningElement.Options(0, "http://127.0.0.1:8080") with { Name = "Hub" };
        await using var element = await Element.StartAsync(package, options);
        Assert.That(
            Enumerable.Range(1, 5).Select(element.Value),
            Is.EqualTo(new[] { $"{options.ElementId}", "Hub", $"{options.DataMinerId}/{options.ElementId}", "http://127.0.0.1", "http://127.0.0.1:8080" }));
    }
}
