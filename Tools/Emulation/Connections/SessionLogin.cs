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
    private static readonly HttpRequestOptionsKey<(string User, string Password)> Login = new("login");
    private static readonly HttpRequestOptionsKey<bool> Challenged = new("challenged");
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

    /// <summary>Tells whether the server asked for another scheme since this was asked, so that a second connection is in order.</summary>
    /// <param name="message">The request.</param>
    /// <returns>True when it did.</returns>
    public static bool TakeChallenge(HttpRequestMessage message)
    {
        var isChallenged = message.Options.TryGetValue(Challenged, out var value) && value;
        message.Options.Set(Challenged, false);
        return isChallenged;
    }

    private sealed class RequestCredentials : ICredentials
    {
        // Basic was sent already.
        public NetworkCredential? GetCredential(Uri uri, string authType)
        {
            if (!authType.Equals("Digest", StringComparison.OrdinalIgnoreCase) || Current.Value is not { } message || !message.Options.TryGetValue(Login, out var login))
            {
                return null;
            }

            message.Options.Set(Challenged, true);
            return new NetworkCredential(login.User, login.Password);
        }
    }
}
