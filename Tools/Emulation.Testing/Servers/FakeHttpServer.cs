using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ConnectorEmulator.Testing.Servers;

/// <summary>An HTTP server on a free port of 127.0.0.1: it records the requests, and answers what a test says; 404 for anything else.</summary>
public sealed class FakeHttpServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<HttpRequestRecord> requests = new();
    private readonly ConcurrentStack<Func<HttpRequestRecord, HttpAnswer?>> answers = new();
    private LocalServer? server;

    private FakeHttpServer()
    {
    }

    /// <summary>Gets the requests, in order.</summary>
    public IReadOnlyList<HttpRequestRecord> Requests => [.. requests];

    /// <summary>Gets the address, without a slash at its end.</summary>
    public string Url => $"http://{server!.Authority}";

    /// <summary>Starts a server.</summary>
    /// <returns>The server.</returns>
    public static async Task<FakeHttpServer> StartAsync()
    {
        var fake = new FakeHttpServer();
        fake.server = await LocalServer.StartAsync(application => application.Run(fake.ServeAsync)).ConfigureAwait(false);
        return fake;
    }

    /// <summary>Answers each request to a path with a text. What was said last counts.</summary>
    /// <param name="path">The path, from the first slash, without a query.</param>
    /// <param name="body">The text.</param>
    /// <param name="contentType">Its type.</param>
    public void Answer(string path, string body, string contentType = "application/json") => Answer(path, new HttpAnswer { Body = body, ContentType = contentType });

    /// <summary>Answers each request to a path. What was said last counts.</summary>
    /// <param name="path">The path, from the first slash, without a query.</param>
    /// <param name="answer">The answer.</param>
    public void Answer(string path, HttpAnswer answer) => Answer(request => request.Path == path ? answer : null);

    /// <summary>Answers requests. What was said last is asked first.</summary>
    /// <param name="answer">Gets each request and gives the answer; null leaves it to what was said before.</param>
    public void Answer(Func<HttpRequestRecord, HttpAnswer?> answer) => answers.Push(answer);

    /// <summary>Waits for a request.</summary>
    /// <param name="request">Says whether it is the one.</param>
    /// <param name="expectation">What is awaited, for the message of a failure; the compiler gives the text of the condition.</param>
    /// <returns>The first such request.</returns>
    /// <exception cref="ConnectorTestException">It did not come within <see cref="Limit.Generous"/>; says which did.</exception>
    public async Task<HttpRequestRecord> UntilRequestedAsync(Func<HttpRequestRecord, bool> request, [CallerArgumentExpression(nameof(request))] string expectation = "")
    {
        await Limit.UntilAsync(
            () => requests.Any(request),
            () => $"{expectation}; {(requests.IsEmpty ? "no request came" : $"the last requests were {string.Join(", ", requests.TakeLast(5).Select(item => $"{item.Method} {item.Target}"))}")}").ConfigureAwait(false);
        return requests.First(request);
    }

    /// <summary>Waits for a request to a path.</summary>
    /// <param name="path">The path, from the first slash, without a query.</param>
    /// <returns>The first such request.</returns>
    /// <exception cref="ConnectorTestException">It did not come within <see cref="Limit.Generous"/>; says which did.</exception>
    public Task<HttpRequestRecord> UntilRequestedAsync(string path) => UntilRequestedAsync(request => request.Path == path, $"a request to {path}");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server!.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
        var request = new HttpRequestRecord(context.Request.Method, LocalServer.TargetOf(context.Request), LocalServer.HeadersOf(context.Request), body);
        requests.Enqueue(request);
        var answer = answers.Select(each => each(request)).FirstOrDefault(item => item is not null) ?? new HttpAnswer { Status = StatusCodes.Status404NotFound };
        try
        {
            await Task.Delay(answer.After, context.RequestAborted).ConfigureAwait(false);
            await WriteAsync(context, answer).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away, or the test is over.
        }
    }

    private static Task WriteAsync(HttpContext context, HttpAnswer answer)
    {
        if (answer.IsCut)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Body.Length == 0)
        {
            return Task.CompletedTask;
        }

        context.Response.ContentType = answer.ContentType;
        return context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }
}
