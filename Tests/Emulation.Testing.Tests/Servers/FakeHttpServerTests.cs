using System.Net;
using ConnectorEmulator.Testing.Servers;

namespace ConnectorEmulator.Testing.Tests.Servers;

internal sealed class FakeHttpServerTests
{
    private static readonly HttpClient Client = new() { Timeout = Limit.Generous };

    [Test]
    public async Task Answer_Path_AnswersWhatWasSaidLast()
    {
        await using var server = await FakeHttpServer.StartAsync();
        server.Answer("/levels", "[]");
        server.Answer("/levels", "[1]");
        using var answer = await Client.GetAsync(new Uri($"{server.Url}/levels?page=2"));
        Assert.Multiple(async () =>
        {
            Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("[1]"));
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
            Assert.That((await server.UntilRequestedAsync("/levels")).Target, Is.EqualTo("/levels?page=2"));
        });
    }

    [Test]
    public async Task Answer_StatusAndHeaders_AreSent()
    {
        await using var server = await FakeHttpServer.StartAsync();
        server.Answer(request => request.Method == "POST" && request.Body == "user" ? new HttpAnswer { Status = 201, Headers = new Dictionary<string, string> { ["X-Token"] = "abc" } } : null);
        using var content = new StringContent("user");
        using var answer = await Client.PostAsync(new Uri(server.Url), content);
        using var other = await Client.GetAsync(new Uri(server.Url));
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(answer.Headers.GetValues("X-Token"), Is.EqualTo(new[] { "abc" }));
            Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "nothing answers it");
        });
    }

    [Test]
    public async Task Answer_Cut_EndsTheConnection()
    {
        await using var server = await FakeHttpServer.StartAsync();
        server.Answer("/", new HttpAnswer { IsCut = true });
        Assert.That(() => Client.GetAsync(new Uri(server.Url)), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task Answer_Never_KeepsTheRequestOpen()
    {
        await using var server = await FakeHttpServer.StartAsync();
        server.Answer("/", new HttpAnswer { After = Timeout.InfiniteTimeSpan });
        using var end = new CancellationTokenSource();
        var request = Client.GetAsync(new Uri(server.Url), end.Token);
        await server.UntilRequestedAsync("/");
        Assert.That(request.IsCompleted, Is.False);
        await end.CancelAsync();
        Assert.That(() => request, Throws.InstanceOf<OperationCanceledException>());
    }
}
