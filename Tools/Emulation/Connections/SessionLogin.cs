using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ConnectorEmulator.Connections;

/// <summary>
/// Logs sessions in: Basic at first, then by the scheme that the server asks for, of which Digest is modelled. Source: DataMiner protocol reference,
/// Protocol.HTTP.Session-loginMethod.
/// </summary>
internal static class SessionLogin
{
    /// <summary>What is said of a request that the server closed its connection on.</summary>
    public const string Unanswered = "closed without an answer";

    private static readonly HttpRequestOptionsKey<(string User, string Password)> Login = new("login");
    private static readonly HttpRequestOptionsKey<RequestStream?> LeftBy = new("left by");
    private static readonly AsyncLocal<HttpRequestMessage?> Current = new();

    /// <summary>Gets what the client asks for the login of the request that it sends.</summary>
    public static ICredentials Credentials { get; } = new RequestCredentials();

    /// <summary>Gives a request its login.</summary>
    /// <param name="message">The request.</param>
    /// <param name="login">User and password.</param>
    public static void Apply(HttpRequestMessage message, (string User, string Password) login)
    {
        message.Options.Set(Login, login);
        message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login.User}:{login.Password}")));
    }

    /// <summary>Sends a request, once more when the server asks for another scheme.</summary>
    /// <param name="client">The client.</param>
    /// <param name="message">The request.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The response, with its body read.</returns>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpRequestMessage message, CancellationToken cancel)
    {
        Current.Value = message;
        return await client.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancel).ConfigureAwait(false);
    }

    /// <summary>
    /// Notes which connection the request leaves by. .NET sends it anew when a server closes without an answer, over a connection that it kept or a new one; one attempt
    /// is one request, and one more only when the server asked for another scheme.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <exception cref="IOException">It has left by another one.</exception>
    public static void NoteLeaving(RequestStream connection)
    {
        if (Current.Value is not { } message)
        {
            return;
        }

        if (FindConnection(message) is { } other && other != connection)
        {
            throw new IOException(Unanswered);
        }

        message.Options.Set(LeftBy, connection);
    }

    /// <summary>Tells whether a request has left already.</summary>
    /// <param name="message">The request.</param>
    /// <returns>True when it has, and the server did not ask for another scheme.</returns>
    public static bool HasLeft(HttpRequestMessage message) => FindConnection(message) is not null;

    private static RequestStream? FindConnection(HttpRequestMessage message) => message.Options.TryGetValue(LeftBy, out var connection) ? connection : null;

    private sealed class RequestCredentials : ICredentials
    {
        // Basic was sent already.
        public NetworkCredential? GetCredential(Uri uri, string authType)
        {
            if (!authType.Equals("Digest", StringComparison.OrdinalIgnoreCase) || Current.Value is not { } message || !message.Options.TryGetValue(Login, out var login))
            {
                return null;
            }

            message.Options.Set(LeftBy, null);
            return new NetworkCredential(login.User, login.Password);
        }
    }
}
