namespace ConnectorEmulator.Connections;

/// <summary>
/// Where an answer leads to. An agent follows each redirection with a location by itself (DataMiner documentation, "Implementing HTTP communication"); how many, and
/// what it sends along, is not documented.
/// </summary>
internal static class Redirect
{
    /// <summary>The most redirections of one request.</summary>
    public const int Most = 10;

    private const int SeeOther = 303;

    private static readonly string[] Credentials = ["Authorization", "Cookie", "Proxy-Authorization"];

    /// <summary>Reads where an answer leads to.</summary>
    /// <param name="url">What was asked for.</param>
    /// <param name="status">The status code.</param>
    /// <param name="location">The header Location; null when there is none.</param>
    /// <returns>The address; null when the answer leads nowhere. From https it never leads to http.</returns>
    public static Uri? Find(Uri url, int status, Uri? location)
    {
        if (status is < 300 or > 399 or 304 || location is null || !Uri.TryCreate(url, location, out var next))
        {
            return null;
        }

        return next.Scheme == Uri.UriSchemeHttps || (next.Scheme == Uri.UriSchemeHttp && url.Scheme == Uri.UriSchemeHttp) ? next : null;
    }

    /// <summary>Tells whether another request than before is made: one without a body (RFC 9110, 15.4).</summary>
    /// <param name="verb">The method before.</param>
    /// <param name="status">The status code.</param>
    /// <returns>Whether it is a GET.</returns>
    public static bool BecomesGet(string verb, int status) =>
        status == SeeOther ? !verb.Equals("HEAD", StringComparison.OrdinalIgnoreCase) : status is 301 or 302 && verb.Equals("POST", StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells whether a header may go to another host or port: none that holds credentials, or may.</summary>
    /// <param name="name">The header.</param>
    /// <param name="isLiteral">Whether its value stands in the protocol; a parameter may hold anything.</param>
    /// <returns>Whether it may.</returns>
    public static bool MayTravel(string name, bool isLiteral) => isLiteral && !Credentials.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells whether two addresses are of one server.</summary>
    /// <param name="first">An address.</param>
    /// <param name="second">Another one.</param>
    /// <returns>Whether scheme, host and port are the same.</returns>
    public static bool IsSameServer(Uri first, Uri second) => Uri.Compare(first, second, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
