using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Connections;

/// <summary>HTTP sessions over real sockets.</summary>
public class HttpSessionsTests
{
    [Test]
    public async Task Run_Get_SetsStatusLineHeaderAndBody()
    {
        await using var server = await HttpTestServer.StartAsync();
        await using var element = await RunningElement.StartAsync("http", RunningElement.Options(0, server.Url));
        await element.SetParameterAsync(51, "sources?x=1");
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => Equals(element.Value(6), "content;"), "the content was handled");
        Assert.Multiple(() =>
        {
            Assert.That(element.Value(2), Is.EqualTo("HTTP/1.1 200 OK"));
            Assert.That(element.Value(4), Does.StartWith("application/json"));
            Assert.That(element.Value(3), Is.EqualTo("{\"name\":\"Ã©\"}"), "the bytes are kept; GetParameter reads them in code page 1252");
            Assert.That(server.Requests.Single(), Is.EqualTo("GET /sources?x=1 application/json DataMiner/1.0"), "the path needs no leading slash");
            Assert.That(element.Snapshot().Connections[0].State, Is.EqualTo(ConnectionState.Responding));
        });
    }

    [Test]
    public async Task Run_TargetWithTwoSlashes_IsNoOtherHost()
    {
        await using var server = await HttpTestServer.StartAsync();
        await using var element = await RunningElement.StartAsync("http", RunningElement.Options(0, server.Url));
        await element.SetParameterAsync(51, "//127.0.0.1:1/sources");
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => Equals(element.Value(2), "HTTP/1.1 200 OK"), "the element's own host answered");
        Assert.That(server.Requests.Single(), Does.StartWith("GET //127.0.0.1:1/sources "));
    }

    [Test]
    public async Task Run_EqualContent_RaisesNothing()
    {
        await using var server = await HttpTestServer.StartAsync();
        await using var element = await RunningElement.StartAsync("http", RunningElement.Options(0, server.Url));
        await element.SetParameterAsync(52, "go");
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => element.Snapshot().Connections[0].FramesReceived == 2, "both responses arrived");
        await element.SetParameterAsync(53, "end");
        await Limit.UntilAsync(() => Equals(element.Value(5), "end"), "everything was handled");
        Assert.That(element.Value(6), Is.EqualTo("content;"));
    }

    [Test]
    public async Task Run_Post_SendsTheParameterAsBody()
    {
        await using var server = await HttpTestServer.StartAsync();
        await using var element = await RunningElement.StartAsync("http", RunningElement.Options(0, server.Url));
        await element.SetParameterAsync(53, "the body");
        await Limit.UntilAsync(() => Equals(element.Value(5), "the body"), "the body came back");
    }

    [Test]
    public async Task Run_NotFound_SetsStatusAndBodyAndMarksTheConnection()
    {
        await using var server = await HttpTestServer.StartAsync();
        await using var element = await RunningElement.StartAsync("http", RunningElement.Options(0, server.Url));
        await element.SetParameterAsync(51, "missing");
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => Equals(element.Value(3), "nothing here"), "the body arrived");
        Assert.Multiple(() =>
        {
            Assert.That(element.Value(2), Is.EqualTo("HTTP/1.1 404 Not Found"));
            Assert.That(element.Snapshot().Connections[0].State, Is.EqualTo(ConnectionState.NotResponding));
        });
    }

    [Test]
    public async Task Run_NoAnswerInTime_RetriesAndRunsTheTimeoutTrigger()
    {
        await using var server = await HttpTestServer.StartAsync();
        await using var element = await RunningElement.StartAsync("http", RunningElement.Options(0, server.Url));
        await element.SetParameterAsync(51, "hang");
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => Equals(element.Value(6), "timeout;"), "the session timed out");
        Assert.Multiple(() =>
        {
            Assert.That(server.Requests, Has.Count.EqualTo(2), "one request and one retry");
            Assert.That(element.Log.Lines.Single().Text, Does.Contain("did not answer within 2000 ms"));
            Assert.That(element.Value(2), Is.Null);
        });
    }

    [TestCase(53, "x", "http://127.0.0.1:1", 6, "timeout;", Description = "Of the session, and nobody listens.")]
    [TestCase(54, "go", null, 2, "HTTP/1.1 404 Not Found", Description = "Of its connection, and the answer is not a success.")]
    public async Task Run_IgnoreTimeout_LeavesTheCommunicationState(int trigger, string value, string? address, int result, string expected)
    {
        await using var server = await HttpTestServer.StartAsync();
        await using var element = await RunningElement.StartAsync("http", RunningElement.Options(0, address ?? server.Url));
        await element.SetParameterAsync(trigger, value);
        await Limit.UntilAsync(() => Equals(element.Value(result), expected), "the session failed");
        Assert.That(element.Snapshot().Connections[0].State, Is.EqualTo(ConnectionState.Responding));
    }

    [Test]
    public async Task NotifyProtocol249_HttpConnection_HoldsUntilTheNextAnswer()
    {
        await using var server = await HttpTestServer.StartAsync();
        await using var element = await RunningElement.StartAsync("http", RunningElement.Options(0, server.Url));
        await element.SetParameterAsync(51, "missing");
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => State(element) == ConnectionState.NotResponding, "the session failed");
        await element.SetParameterAsync(55, "go");
        Assert.That(State(element), Is.EqualTo(ConnectionState.Responding));
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => State(element) == ConnectionState.NotResponding, "it failed again");

        static ConnectionState State(Element element) => element.Snapshot().Connections[0].State;
    }

    [Test]
    public async Task Run_NobodyListens_SaysSoAndRunsTheTimeoutTrigger()
    {
        await using var element = await RunningElement.StartAsync("http", RunningElement.Options(0, "http://127.0.0.1:1"));
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => Equals(element.Value(6), "timeout;"), "the session failed");
        Assert.Multiple(() =>
        {
            Assert.That(element.Log.Lines.Single().Text, Does.Contain("Session 1 (Get) failed: http://127.0.0.1:1/"));
            Assert.That(element.Snapshot().Connections[0] is { State: ConnectionState.NotResponding, FramesSent: 2 }, Is.True, "one request and one retry");
            Assert.That(element.Value(3), Is.Null, "nothing is set");
        });
    }

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task Run_Redirected_IsFollowedAndTold(int status)
    {
        await using var server = await HttpTestServer.StartAsync();
        await using var element = await RunningElement.StartAsync("http", RunningElement.Options(0, server.Url));
        await element.SetParameterAsync(58, "Bearer abc");
        await element.SetParameterAsync(51, $"redirect?status={status}&to=/there?x=1");
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => Equals(element.Value(2), "HTTP/1.1 200 OK"), "the other place answered");
        Assert.That(server.Requests[^1], Does.StartWith("GET /there?x=1 "));
        Assert.That(server.Authorizations, Is.EqualTo(new[] { "Bearer abc", "Bearer abc" }), "it is the same server");
        Assert.That(element.Stream.Lines.Select(line => line.Text), Has.One.EqualTo($"HTTP {status}: redirected to {server.Url}/there?x=1"));
    }

    [Test]
    public async Task Run_RedirectedToAnotherPort_TakesNoCredentialsAlong()
    {
        await using var server = await HttpTestServer.StartAsync();
        await using var other = await HttpTestServer.StartAsync();
        await using var element = await RunningElement.StartAsync("http", RunningElement.Options(0, server.Url));
        await element.SetParameterAsync(58, "Bearer abc");
        await element.SetParameterAsync(51, $"redirect?status=302&to={other.Url}/there");
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => Equals(element.Value(2), "HTTP/1.1 200 OK"), "the other place answered");
        Assert.That(other.Requests.Single(), Is.EqualTo("GET /there application/json DataMiner/1.0"));
        Assert.That((server.Authorizations.Count, other.Authorizations.Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Run_RedirectedInACircle_EndsAfterTenTimes()
    {
        await using var server = await HttpTestServer.StartAsync();
        await using var element = await RunningElement.StartAsync("http", RunningElement.Options(0, server.Url));
        await element.SetParameterAsync(51, "loop");
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => Equals(element.Value(6), "timeout;"), "the session failed");
        Assert.That(element.Log.Lines.Single().Text, Does.Contain("redirected more than 10 times"));
        Assert.That(server.Requests, Has.Count.EqualTo(11), "it is not tried again");
    }

    [TestCase("redirect?status=300&to=", "HTTP/1.1 300 Multiple Choices")]
    [TestCase("redirect?status=302&to=ftp://127.0.0.1/", "HTTP/1.1 302 Found")]
    public async Task Run_RedirectedNowhere_IsTheAnswer(string target, string status)
    {
        await using var server = await HttpTestServer.StartAsync();
        await using var element = await RunningElement.StartAsync("http", RunningElement.Options(0, server.Url));
        await element.SetParameterAsync(51, target);
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => Equals(element.Value(2), status), "the answer is shown");
        Assert.That(element.Snapshot().Connections[0].State, Is.EqualTo(ConnectionState.NotResponding));
    }

    [Test]
    public async Task Run_ServerThatClosesAfterTheRequest_IsAskedOnce()
    {
        await using var server = await HttpTestServer.StartAsync();
        await using var element = await RunningElement.StartAsync("http", RunningElement.Options(0, server.Url));
        await element.SetParameterAsync(51, "close");
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => Equals(element.Value(6), "timeout;"), "the session failed");
        Assert.That(server.Requests, Has.Count.EqualTo(1), "it was connected to, so it is not tried again");
    }

    [Test]
    public async Task Run_NoAddress_SaysHowToGiveOne()
    {
        await using var element = await RunningElement.StartAsync("http");
        await element.SetParameterAsync(52, "go");
        await Limit.UntilAsync(() => element.Log.Lines.Count > 0, "the failure is logged");
        Assert.That(element.Log.Lines[0].Text, Does.Contain("--connection 0=URL"));
    }
}
