using System.Diagnostics.CodeAnalysis;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Connections;

/// <summary>Reads addresses as an element's wizard and 'dynamic ip' parameters hold them.</summary>
internal static class Address
{
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
        if (!Uri.TryCreate(hasScheme ? text : $"{scheme}://{text}", UriKind.Absolute, out var parsed) || parsed.Host.Length == 0)
        {
            return false;
        }

        if (parsed.Scheme != scheme && parsed.Scheme != scheme + "s")
        {
            return false;
        }

        var builder = new UriBuilder(parsed);
        if (defaultPort is { } port && !HasPort(text, parsed))
        {
            builder.Port = port;
        }

        if (!hasScheme && builder.Port == 443)
        {
            builder.Scheme = scheme + "s";
        }

        address = builder.Uri;
        return true;
    }

    // A Uri fills in the port of its scheme, so that only the text tells whether one was given.
    private static bool HasPort(string text, Uri parsed)
    {
        var authority = text[(text.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..];
        var end = authority.IndexOfAny(['/', '?', '#']);
        authority = end >= 0 ? authority[..end] : authority;
        return !parsed.IsDefaultPort || authority.EndsWith($":{parsed.Port}", StringComparison.Ordinal);
    }
}
