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
        var session = new SessionDefinition(
            id,
            node.Attribute("name") ?? string.Empty,
            [.. node.Children("Connection").Select(ReadConnection)],
            Words.Milliseconds(node.IntAttribute("timeout")),
            node.BoolAttribute("ignoreTimeout"),
            node.Position);
        node.RefuseRest();
        return session;
    }

    private static SessionRequest ReadConnection(Node node)
    {
        var request = new SessionRequest { Verb = "GET", Target = new TextSource("/", null), Timeout = Words.Milliseconds(node.IntAttribute("timeout")), IgnoresTimeout = node.BoolAttribute("ignoreTimeout") };
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
            Verb = node.Attribute("verb") ?? "GET",
            Target = new TextSource(url ?? string.Empty, url is null ? pid : null),
            Headers = [.. headers?.Children("Header").Select(ReadHeader) ?? []],
            Data = node.Child("Data") is { } data ? ReadText(data) : null,
        };
        headers?.RefuseRest();
        node.RefuseRest();
        return request;
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
            node.Problem("A Header needs a key.");
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
