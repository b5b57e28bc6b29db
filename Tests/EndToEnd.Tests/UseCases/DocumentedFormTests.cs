namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.UseCases;

/// <summary>
/// The handshakes as the official pages write them, where they differ from those of the use cases here: they offer an extension, the Response names a status code, and the path may be given by
/// <c>url</c>, the id of a parameter.
/// </summary>
internal sealed class DocumentedFormTests : UseCaseTest
{
    private const int WebSocket = 1;
    private const int HeaderWrite = 59;
    private const int ServerUrlWrite = 150;
    private const int StatusCode = 220;
    private const string Offer = "permessage-deflate; client_max_window_bits";

    [TestCase("CustomHandshake", "Origin", "pid")]
    [TestCase("CustomHandshake", "Origin", "url")]
    [TestCase("CustomHandshakeWithDynamicIp", "Authorization", "pid")]
    [TestCase("CustomHandshakeWithDynamicIp", "Authorization", "url")]
    public async Task Handshake_AsDocumented_OpensAndHeartbeatsAreAnswered(string useCase, string header, string path)
    {
        var package = UseCase.LoadEdited(useCase, text => text
            .Replace("<Request verb=\"GET\" pid=\"8\">", $"<Request verb=\"GET\" {path}=\"8\">", StringComparison.Ordinal)
            .Replace($"<Header key=\"{header}\" pid=\"9\" />", "<Header key=\"Sec-WebSocket-Extensions\" pid=\"9\"></Header>", StringComparison.Ordinal)
            .Replace("<DefaultValue>http://127.0.0.1</DefaultValue>", $"<DefaultValue>{Offer}</DefaultValue>", StringComparison.Ordinal)
            .Replace("127.0.0.1:8050", "127.0.0.1:9", StringComparison.Ordinal)
            .Replace("<Response>\n\t\t\t\t\t<Content pid=\"14\" />", $"<Response statusCode=\"{StatusCode}\">\n\t\t\t\t\t<Content pid=\"14\" />", StringComparison.Ordinal)
            .Replace("\t</Params>", $"\t\t<Param id=\"{StatusCode}\"><Name>StatusCode</Name><Type>read</Type></Param>\n\t</Params>", StringComparison.Ordinal));
        var device = await StartDeviceAsync();
        var address = device.WebSocketUrl.GetLeftPart(UriPartial.Authority);
        var element = await StartAsync(package, new Dictionary<int, string> { [WebSocket] = address });
        if (useCase == "CustomHandshakeWithDynamicIp")
        {
            await element.SetParameterAsync(HeaderWrite, Offer);
            await element.SetParameterAsync(ServerUrlWrite, address);
        }

        await UntilReceivedAsync(element, 1);
        var handshake = device.Statistics.Connections.Single().Handshake;
        Assert.That((handshake.Target, handshake.Headers["Sec-WebSocket-Extensions"]), Is.EqualTo(("/x-nmos/events/ws", Offer)));
        Assert.That(Text(element, StatusCode), Is.EqualTo("HTTP/1.1 101 Switching Protocols"));
        AssertNoFailure(element);
    }
}
