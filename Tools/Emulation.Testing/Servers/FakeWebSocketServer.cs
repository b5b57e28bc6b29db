using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ConnectorEmulator.Testing.Servers;

/// <summary>
/// A WebSocket server on a free port of 127.0.0.1, on any path: it records what it is asked for, answers what a test says, and sends and closes when a test says.
/// A device that is described in a file, with logins, pushes and outages, is a <c>ScriptedDevice</c> of ConnectorEmulator.DeviceSimulator.
/// </summary>
public sealed class FakeWebSocketServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<HandshakeRequest> handshakes = new();
    private readonly ConcurrentQueue<ReceivedMessage> messages = new();
    private readonly ConcurrentQueue<WebSocketCloseStatus?> closes = new();
    private readonly ConcurrentQueue<WebSocket> clients = new();
    private readonly ConcurrentStack<Func<string, IEnumerable<string>>> answers = new();
    private LocalServer? server;
    private int arriving;

    private FakeWebSocketServer()
    {
    }

    /// <summary>Gets the handshakes, in order, the refused ones too.</summary>
    public IReadOnlyList<HandshakeRequest> Handshakes => [.. handshakes];

    /// <summary>Gets the messages that came, in order.</summary>
    public IReadOnlyList<ReceivedMessage> Messages => [.. messages];

    /// <summary>Gets the texts of the messages that came, in order.</summary>
    public IReadOnlyList<string> Received => [.. messages.Select(message => message.Text)];

    /// <summary>Gets the close codes that clients sent, in order.</summary>
    public IReadOnlyList<WebSocketCloseStatus?> Closes => [.. closes];

    /// <summary>Gets the clients that were let in, in order, also those that are gone.</summary>
    public IReadOnlyList<WebSocket> Clients => [.. clients];

    /// <summary>Gets or sets the HTTP status with which handshakes are refused; 0 accepts them.</summary>
    public int RefuseWith { get; set; }

    /// <summary>Gets or sets what each client is sent first; null for nothing.</summary>
    public string? Greeting { get; set; }

    /// <summary>Gets host and port.</summary>
    public string Authority => server!.Authority;

    /// <summary>Gets the address.</summary>
    public string Url => $"ws://{Authority}";

    /// <summary>Starts a server.</summary>
    /// <returns>The server.</returns>
    public static async Task<FakeWebSocketServer> StartAsync()
    {
        var fake = new FakeWebSocketServer();
        fake.server = await LocalServer.StartAsync(
            application =>
            {
                application.UseWebSockets();
                application.Run(fake.ServeAsync);
            }).ConfigureAwait(false);
        return fake;
    }

    /// <summary>Answers a message, each time that it comes. What was said last counts.</summary>
    /// <param name="message">The message.</param>
    /// <param name="answer">The answer.</param>
    public void Answer(string message, string answer) => Answer(text => text == message ? answer : null);

    /// <summary>Answers messages. What was said last is asked first.</summary>
    /// <param name="answer">Gets the text of each message and gives the answer; null leaves it to what was said before.</param>
    public void Answer(Func<string, string?> answer) => AnswerMany(text => answer(text) is { } one ? [one] : []);

    /// <summary>Answers messages with any number of messages. What was said last is asked first.</summary>
    /// <param name="answer">Gets the text of each message and gives the answers; none leaves it to what was said before.</param>
    public void AnswerMany(Func<string, IEnumerable<string>> answer) => answers.Push(answer);

    /// <summary>Sends a text to each client that is connected.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The running send.</returns>
    /// <exception cref="ConnectorTestException">No client is connected.</exception>
    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    /// <summary>Sends a message to each client that is connected.</summary>
    /// <param name="data">The message.</param>
    /// <param name="type">Text or binary.</param>
    /// <param name="isLast">False for a part of a message that goes on.</param>
    /// <returns>The running send.</returns>
    /// <exception cref="ConnectorTestException">No client is connected.</exception>
    public Task SendAsync(byte[] data, WebSocketMessageType type, bool isLast = true) =>
        EachAsync(client => client.SendAsync(data.AsMemory(), type, isLast, CancellationToken.None).AsTask());

    /// <summary>Closes the connection of each client.</summary>
    /// <param name="status">The close code.</param>
    /// <param name="reason">The reason.</param>
    /// <returns>The running close.</returns>
    /// <exception cref="ConnectorTestException">No client is connected.</exception>
    public Task CloseAsync(WebSocketCloseStatus status = WebSocketCloseStatus.NormalClosure, string? reason = null) =>
        EachAsync(client => client.CloseOutputAsync(status, reason, CancellationToken.None));

    /// <summary>Ends the connection of each client without a word, as a power cut does.</summary>
    public void Drop()
    {
        foreach (var client in clients)
        {
            client.Abort();
        }
    }

    /// <summary>Waits for a message.</summary>
    /// <param name="message">Says whether it is the one.</param>
    /// <param name="expectation">What is awaited, for the message of a failure; the compiler gives the text of the condition.</param>
    /// <returns>The text of the first such message.</returns>
    /// <exception cref="ConnectorTestException">It did not come within <see cref="Limit.Generous"/>; says what did.</exception>
    public async Task<string> UntilReceivedAsync(Func<string, bool> message, [CallerArgumentExpression(nameof(message))] string expectation = "")
    {
        await Limit.UntilAsync(() => Received.Any(message), () => $"{expectation}; {DescribeReceived()}").ConfigureAwait(false);
        return Received.First(message);
    }

    /// <summary>Waits for a message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="ConnectorTestException">It did not come within <see cref="Limit.Generous"/>; says what did.</exception>
    public Task UntilReceivedAsync(string message) => UntilReceivedAsync(text => text == message, $"the server receives '{message}'");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Drop();
        await server!.DisposeAsync().ConfigureAwait(false);
    }

    // A client may know that it is connected before this server has taken note of it.
    private async Task EachAsync(Func<WebSocket, Task> action)
    {
        await Limit.UntilAsync(() => Volatile.Read(ref arriving) == 0, "each client that comes is connected").ConfigureAwait(false);
        var open = clients.Where(client => client.State is WebSocketState.Open or WebSocketState.CloseReceived).ToList();
        await (open.Count > 0 ? Task.WhenAll(open.Select(action)) : throw new ConnectorTestException("No client is connected to the server: wait until the connection opens.")).ConfigureAwait(false);
    }

    private string DescribeReceived() => Received is { Count: > 0 } all
        ? $"it received {string.Join(", ", all.TakeLast(5).Select(text => $"'{text}'"))}"
        : $"it received nothing, and {(clients.IsEmpty ? "nobody connected" : "its clients are " + string.Join(", ", clients.Select(client => client.State)))}";

    private async Task ServeAsync(HttpContext context)
    {
        handshakes.Enqueue(new HandshakeRequest(LocalServer.TargetOf(context.Request), LocalServer.HeadersOf(context.Request)));
        if (RefuseWith != 0)
        {
            context.Response.StatusCode = RefuseWith;
            return;
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }

        var accept = new WebSocketAcceptContext { KeepAliveInterval = Timeout.InfiniteTimeSpan };
        if (context.WebSockets.WebSocketRequestedProtocols.Count > 0)
        {
            accept.SubProtocol = context.WebSockets.WebSocketRequestedProtocols[0];
        }

        Interlocked.Increment(ref arriving);
        WebSocket client;
        try
        {
            client = await context.WebSockets.AcceptWebSocketAsync(accept).ConfigureAwait(false);
            if (Greeting is { } greeting)
            {
                await SendAsync(client, greeting).ConfigureAwait(false);
            }

            clients.Enqueue(client);
        }
        finally
        {
            Interlocked.Decrement(ref arriving);
        }

        using (client)
        {
            await ReceiveAsync(client).ConfigureAwait(false);
        }
    }

    private async Task ReceiveAsync(WebSocket client)
    {
        var buffer = new byte[16 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await client.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).ConfigureAwait(false);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    closes.Enqueue(client.CloseStatus);
                    await client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).ConfigureAwait(false);
                    return;
                }

                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    var text = Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length);
                    message.SetLength(0);
                    await TakeAsync(client, new ReceivedMessage(text, part.MessageType)).ConfigureAwait(false);
                }
            }
        }
        catch (WebSocketException)
        {
            // The client went away.
        }
    }

    private async Task TakeAsync(WebSocket client, ReceivedMessage message)
    {
        messages.Enqueue(message);
        foreach (var answer in answers.Select(each => each(message.Text).ToList()).FirstOrDefault(all => all.Count > 0) ?? [])
        {
            await SendAsync(client, answer).ConfigureAwait(false);
        }
    }

    private static Task SendAsync(WebSocket client, string text) =>
        client.SendAsync(Encoding.UTF8.GetBytes(text).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask();
}
