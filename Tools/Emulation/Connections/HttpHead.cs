using System.Globalization;
using System.Net;

namespace ConnectorEmulator.Connections;

/// <summary>The head of an HTTP response.</summary>
/// <param name="StatusLine">The status line.</param>
/// <param name="Headers">The headers in order; names as they were sent.</param>
internal sealed record HttpHead(string StatusLine, IReadOnlyList<(string Name, string Value)> Headers)
{
    /// <summary>Gets the status code; 0 when the first line is not a status line of HTTP/1 (RFC 9112, 4).</summary>
    public int StatusCode { get; } = ReadStatusCode(StatusLine);

    /// <summary>Gets a value indicating whether another head follows: that of the answer itself (RFC 9110, 15.2).</summary>
    public bool IsInterim => StatusCode is >= 100 and < 200 and not (int)HttpStatusCode.SwitchingProtocols;

    /// <summary>Gives the values of a header, however its name is written.</summary>
    /// <param name="name">The header.</param>
    /// <returns>One value a line.</returns>
    public IReadOnlyList<string> Values(string name) =>
        [.. Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];

    /// <summary>Reads a head.</summary>
    /// <param name="lines">Its lines, without their ends.</param>
    /// <returns>The head.</returns>
    public static HttpHead Parse(IReadOnlyList<string> lines)
    {
        var headers = new List<(string Name, string Value)>();
        foreach (var line in lines.Skip(1))
        {
            // A value that goes on in the next line is obsolete, and still to be understood (RFC 9112, 5.2).
            if (line[0] is ' ' or '\t' && headers.Count > 0)
            {
                headers[^1] = (headers[^1].Name, $"{headers[^1].Value} {line.Trim()}");
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(colon < 0 ? (line, string.Empty) : (line[..colon].Trim(), line[(colon + 1)..].Trim(' ', '\t')));
        }

        return new HttpHead(lines.Count > 0 ? lines[0] : string.Empty, headers);
    }

    private static int ReadStatusCode(string line) =>
        line.Split(' ', 3) is [var version, { Length: 3 } code, ..] && version is "HTTP/1.1" or "HTTP/1.0" && code.All(char.IsAsciiDigit)
            ? int.Parse(code, CultureInfo.InvariantCulture)
            : 0;
}
