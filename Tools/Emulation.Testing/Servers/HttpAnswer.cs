using Microsoft.AspNetCore.WebUtilities;

namespace ConnectorEmulator.Testing.Servers;

/// <summary>A request that a server received.</summary>
/// <param name="Method">The method, such as GET.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">The headers, by name in any case.</param>
/// <param name="Body">The body as text.</param>
public sealed record HttpRequestRecord(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Gets the path without the query.</summary>
    public string Path => Target.Split('?')[0];

    /// <summary>Gets the parameters of the query, decoded, by name; of one that is there twice the last value.</summary>
    public IReadOnlyDictionary<string, string> Query => QueryHelpers.ParseQuery(Target.Contains('?', StringComparison.Ordinal) ? Target[Target.IndexOf('?', StringComparison.Ordinal)..] : string.Empty)
        .ToDictionary(item => item.Key, item => item.Value.LastOrDefault() ?? string.Empty);
}

/// <summary>How a server answers a request.</summary>
public sealed record HttpAnswer
{
    /// <summary>Gets the HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Gets the body; empty for none.</summary>
    public string Body { get; init; } = string.Empty;

    /// <summary>Gets the type of the body.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Gets the headers beside the type of the body.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets how long the server waits before it answers; <see cref="Timeout.InfiniteTimeSpan"/> answers never.</summary>
    public TimeSpan After { get; init; }

    /// <summary>Gets a value indicating whether the connection is cut instead of an answer.</summary>
    public bool IsCut { get; init; }
}
