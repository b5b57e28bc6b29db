namespace ConnectorEmulator.Model;

/// <summary>A command: the values of its parameters, one after the other.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Content">The parameters in order.</param>
/// <param name="IsText">Whether it leaves as a text frame; otherwise as a binary one.</param>
/// <param name="Position">Where it is in Protocol.xml.</param>
public sealed record CommandDefinition(int Id, string Name, IReadOnlyList<int> Content, bool IsText, Position Position);

/// <summary>A response: the parameters that incoming data is cut into.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Content">The parameters in order.</param>
/// <param name="Connection">The connection whose unawaited messages it receives; the main one unless stated.</param>
/// <param name="Position">Where it is in Protocol.xml.</param>
public sealed record ResponseDefinition(int Id, string Name, IReadOnlyList<int> Content, int Connection, Position Position);

/// <summary>A command with the responses that may answer it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Command">The command.</param>
/// <param name="Responses">The responses, tried from the first to the last; none means that nothing is awaited.</param>
/// <param name="Timeout">How long to wait; null takes the connection's.</param>
/// <param name="Retries">How often to repeat; null takes the connection's.</param>
/// <param name="IgnoresTimeout">Whether its outcome leaves alone whether the connection responds.</param>
/// <param name="Condition">When to run; null means always.</param>
/// <param name="Position">Where it is in Protocol.xml.</param>
public sealed record PairDefinition(
    int Id, string Name, int Command, IReadOnlyList<int> Responses, TimeSpan? Timeout, int? Retries, bool IgnoresTimeout, string? Condition, Position Position);
