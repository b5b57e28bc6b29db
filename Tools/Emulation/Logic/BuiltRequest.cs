using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>A request of a session with the values that its parameters had when it was built.</summary>
/// <param name="Definition">The request as it is declared.</param>
/// <param name="Verb">The HTTP method.</param>
/// <param name="Target">The request target.</param>
/// <param name="Headers">The headers; those with literal values follow a redirection to another host.</param>
/// <param name="Query">What a GET has behind its target; empty for none.</param>
/// <param name="Body">What any other request carries; empty for nothing.</param>
/// <param name="Login">User and password; null sends none.</param>
internal sealed record BuiltRequest(
    SessionRequest Definition, string Verb, string Target, IReadOnlyList<(string Key, string Value, bool IsLiteral)> Headers, string Query, byte[] Body, (string User, string Password)? Login);
