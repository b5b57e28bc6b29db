using System.Diagnostics.CodeAnalysis;

namespace ConnectorEmulator.Connections;

/// <summary>
/// Reads addresses as an element's wizard and 'dynamic ip' parameters hold them. Systems read an unusual host, such as 010.1.2.3 or 127.1, in different ways,
/// and how an agent does is not documented: it is none here, instead of being another host than the one that is shown.
/// </summary>
public static class Address
{
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address, for example ws://10.0.0.5:8050/path or 10.0.0.5.</param>
    /// <param name="scheme">The scheme of an address without one: ws or http; port 443 makes it wss or https.</param>
    /// <param name="defaultPort">The port of an address without one; null leaves it to the scheme.</param>
    /// <param name="address">The complete address.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryParse(string text, string scheme, int? defaultPort, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        var hasScheme = text.Contains("://", StringComparison.Ordinal);
        if (!TryCreate(hasScheme ? text : $"{scheme}://{text}", out var parsed) || parsed.Host.Length == 0 || text.Contains('#', StringComparison.Ordinal))
        {
            return false;
        }

        var (host, hasPort) = Split(text);
        if ((parsed.Scheme != scheme && parsed.Scheme != scheme + "s") || !IsSame(host, parsed))
        {
            return false;
        }

        var port = defaultPort is { } given && !hasPort ? given : parsed.Port;
        var isSecure = parsed.Scheme == scheme + "s" || (!hasScheme && port == 443);
        var user = parsed.UserInfo.Length > 0 ? parsed.UserInfo + "@" : string.Empty;
        address = Join($"{scheme}{(isSecure ? "s" : string.Empty)}://{user}{parsed.Host}:{port}", parsed.PathAndQuery);
        return true;
    }

    /// <summary>Gives scheme, host and port of an address.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The text, without a slash at its end.</returns>
    public static string Root(Uri address) => address.GetLeftPart(UriPartial.Authority);

    /// <summary>Puts a path behind a host. It is not resolved: one that begins with two slashes would be read as another host.</summary>
    /// <param name="root">Scheme, host and port.</param>
    /// <param name="target">Path and query; a slash in front is added when it is missing.</param>
    /// <returns>The address.</returns>
    public static Uri Join(string root, string target) => Create(root + (target.StartsWith('/') ? target : "/" + target));

    /// <summary>Makes an address of a complete text: path and query leave as they are written, unless they hold what no request line can.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The address.</returns>
    /// <exception cref="UriFormatException">It is none.</exception>
    public static Uri Create(string text) => CanLeave(text) ? new Uri(text, AsWritten) : new Uri(text);

    private static bool TryCreate(string text, [NotNullWhen(true)] out Uri? address) =>
        CanLeave(text) ? Uri.TryCreate(text, AsWritten, out address) : Uri.TryCreate(text, UriKind.Absolute, out address);

    private static bool CanLeave(string text) => text.All(character => character is > ' ' and <= '~');

    // An IPv6 address has several spellings that all mean the same.
    private static bool IsSame(string host, Uri parsed) => host.StartsWith('[') || host.Equals(parsed.Host, StringComparison.OrdinalIgnoreCase);

    private static (string Host, bool HasPort) Split(string text)
    {
        var authority = text[(text.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..].Trim();
        var end = authority.IndexOfAny(['/', '?', '#']);
        authority = end >= 0 ? authority[..end] : authority;
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var colon = authority.LastIndexOf(':');
        return colon > authority.IndexOf(']', StringComparison.Ordinal) ? (authority[..colon], colon + 1 < authority.Length) : (authority, false);
    }
}
