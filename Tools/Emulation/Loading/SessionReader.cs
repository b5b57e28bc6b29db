using System.Globalization;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Reads HTTP/Session. Source: DataMiner documentation, "Implementing HTTP communication".</summary>
internal static class SessionReader
{
    /// <summary>Reads one session.</summary>
    /// <param name="node">The tag.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The session.</returns>
    public static SessionDefinition Read(Node node, int id)
    {
        var login = ReadLogin(node);
        var session = new SessionDefinition(
            id,
            node.Attribute("name") ?? string.Empty,
            [.. node.Children("Connection").Select(ReadConnection).Select(request => request with { Login = login })],
            Words.Milliseconds(node.IntAttribute("timeout")),
            node.BoolAttribute("ignoreTimeout"),
            node.Position);
        node.RefuseRest();
        return session;
    }

    // User and password are the texts themselves, or the ids of parameters that hold them.
    private static (TextSource User, TextSource Password)? ReadLogin(Node node)
    {
        var user = node.Attribute("userName");
        var password = node.Attribute("password");
        switch (node.Attribute("loginMethod")?.Trim().ToLowerInvariant())
        {
            case null or "":
                return null;
            case "credentials":
                return (ReadCredential(user), ReadCredential(password));
            case var method:
                node.Unsupported($"The loginMethod '{method}' of a session: the emulator cannot run it; it knows: credentials.");
                return null;
        }
    }

    private static TextSource ReadCredential(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new TextSource(string.Empty, id) : new TextSource(text ?? string.Empty, null);

    private static SessionRequest ReadConnection(Node node)
    {
        var request = new SessionRequest { Id = node.IntAttribute("id") ?? 0, Verb = "GET", Target = new TextSource("/", null), Timeout = Words.Milliseconds(node.IntAttribute("timeout")), IgnoresTimeout = node.BoolAttribute("ignoreTimeout") };
        if (node.Child("Request") is { } tag)
        {
            request = ReadRequest(tag, request);
        }
        else
        {
            node.Problem("The session's Connection has no Request.");
        }

        if (node.Child("Response") is { } response)
        {
            var headers = response.Child("Headers");
            request = request with
            {
                StatusParameter = response.IntAttribute("statusCode"),
                ResponseHeaders = [.. headers?.Children("Header").Select(ReadResponseHeader) ?? []],
                ContentParameter = ReadContent(response.Child("Content")),
            };
            headers?.RefuseRest();
            response.RefuseRest();
        }

        node.RefuseRest();
        return request;
    }

    // With both url and pid the literal one counts.
    private static SessionRequest ReadRequest(Node node, SessionRequest request)
    {
        var url = node.Attribute("url");
        var pid = node.IntAttribute("pid");
        var headers = node.Child("Headers");
        request = request with
        {
            Verb = ReadVerb(node),
            Target = new TextSource(url ?? string.Empty, url is null ? pid : null),
            Headers = [.. headers?.Children("Header").Select(ReadHeader) ?? []],
            Data = node.Child("Data") is { } data ? ReadText(data) : null,
            Parameters = [.. node.Child("Parameters") is { } parameters ? ReadParameters(parameters) : []],
        };
        if (request.Data is not null && request.Parameters.Count > 0)
        {
            node.Warning("A Request holds Data and Parameters: the Parameters alone are sent, by an agent and by the emulator.");
            request = request with { Data = null };
        }

        if (request.Headers.Any(header => header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)))
        {
            node.Warning("The header Content-Length is set by an agent itself, and by the emulator: leave it out.");
            request = request with { Headers = [.. request.Headers.Where(header => !header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))] };
        }

        headers?.RefuseRest();
        node.RefuseRest();
        return request;
    }

    // A verb with anything but letters becomes a GET. Source: DataMiner protocol reference, Protocol.HTTP.Session.Connection.Request-verb.
    private static string ReadVerb(Node node)
    {
        var verb = node.Attribute("verb") is { Length: > 0 } given ? given : "GET";
        if (verb.Equals("CONNECT", StringComparison.OrdinalIgnoreCase))
        {
            node.Problem("The verb CONNECT is not supported, by an agent and by the emulator.");
        }

        if (verb.All(char.IsAsciiLetter))
        {
            return verb;
        }

        node.Warning($"The verb '{verb}' holds more than letters: an agent sends a GET in its place, and so does the emulator.");
        return "GET";
    }

    private static List<RequestHeader> ReadParameters(Node node)
    {
        List<RequestHeader> parameters = [.. node.Children("Parameter").Select(ReadHeader)];
        node.RefuseRest();
        return parameters;
    }

    private static RequestHeader ReadHeader(Node node) => new(ReadKey(node), ReadText(node));

    private static TextSource ReadText(Node node)
    {
        var pid = node.IntAttribute("pid");
        return new TextSource(node.Leaf(), pid);
    }

    private static (string Key, int Parameter) ReadResponseHeader(Node node)
    {
        var header = (ReadKey(node), node.IntAttribute("pid") ?? 0);
        node.RefuseRest();
        return header;
    }

    private static string ReadKey(Node node)
    {
        var key = node.Attribute("key") ?? string.Empty;
        if (key.Length == 0)
        {
            node.Problem($"A {node.Name} needs a key.");
        }

        return key;
    }

    private static int? ReadContent(Node? node)
    {
        var pid = node?.IntAttribute("pid");
        node?.RefuseRest();
        return pid;
    }
}
