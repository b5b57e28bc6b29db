namespace ConnectorEmulator.Model;

/// <summary>A text that stands in Protocol.xml or in a parameter.</summary>
/// <param name="Literal">The text itself.</param>
/// <param name="Parameter">The parameter that holds the text; null when it is literal.</param>
public sealed record TextSource(string Literal, int? Parameter);

/// <summary>A header of a request.</summary>
/// <param name="Key">The header's name.</param>
/// <param name="Value">The header's value.</param>
public sealed record RequestHeader(string Key, TextSource Value);

/// <summary>One request of a session with what is kept of its response.</summary>
public sealed record SessionRequest
{
    /// <summary>Gets the id of its connection, by which a group can name it.</summary>
    public int Id { get; init; }

    /// <summary>Gets the HTTP method.</summary>
    public required string Verb { get; init; }

    /// <summary>Gets the request target; an absolute URL goes to its own host.</summary>
    public required TextSource Target { get; init; }

    /// <summary>Gets the request headers.</summary>
    public IReadOnlyList<RequestHeader> Headers { get; init; } = [];

    /// <summary>Gets the request body; null sends none.</summary>
    public TextSource? Data { get; init; }

    /// <summary>Gets the pairs of key and value that go into the request; what they hold is not encoded.</summary>
    public IReadOnlyList<RequestHeader> Parameters { get; init; } = [];

    /// <summary>Gets the user and the password that are sent; null sends none.</summary>
    public (TextSource User, TextSource Password)? Login { get; init; }

    /// <summary>Gets how long to wait; null takes the session's.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets a value indicating whether its outcome leaves alone whether the connection responds.</summary>
    public bool IgnoresTimeout { get; init; }

    /// <summary>Gets the parameter that receives the status line.</summary>
    public int? StatusParameter { get; init; }

    /// <summary>Gets the parameters that receive response headers.</summary>
    public IReadOnlyList<(string Key, int Parameter)> ResponseHeaders { get; init; } = [];

    /// <summary>Gets the parameter that receives the body.</summary>
    public int? ContentParameter { get; init; }
}

/// <summary>An HTTP session: requests that run one after the other.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Requests">The requests in order.</param>
/// <param name="Timeout">How long to wait; null takes the connection's.</param>
/// <param name="IgnoresTimeout">Whether its outcome leaves alone whether the connection responds.</param>
/// <param name="Position">Where it is in Protocol.xml.</param>
public sealed record SessionDefinition(int Id, string Name, IReadOnlyList<SessionRequest> Requests, TimeSpan? Timeout, bool IgnoresTimeout, Position Position);
