using ConnectorEmulator.Connections;
using ConnectorEmulator.Display;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tool.CommandLine.Parameters;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Checks that what the command line asks for fits the protocol.</summary>
internal static class SettingsCheck
{
    /// <summary>Checks settings.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="settings">What the command line asks for.</param>
    /// <exception cref="InputException">Something does not fit; says all of it.</exception>
    public static void Run(ProtocolDefinition protocol, RunSettings settings)
    {
        List<string> problems =
        [
            .. settings.Connections.OrderBy(item => item.Key).Select(item => CheckConnection(protocol, item.Key, item.Value)).OfType<string>(),
            .. settings.ExcludedFromTimeout.Order().Where(id => !protocol.Connections.ContainsKey(id)).Select(id => $"--exclude-timeout {id}: {NoConnection(protocol)}"),
            .. settings.Sets.Select(set => Try("--set", set.Parameter, new ParameterNames(protocol).ForWriting)).OfType<string>(),
            .. settings.Shows.Select(show => Try("--show", show, new ParameterNames(protocol).ForShowing)).OfType<string>(),
            .. settings.Expects.Select(item => Try("--expect", item.Parameter, text => NotSecret(new ParameterNames(protocol).ForShowing(text)))).OfType<string>(),
        ];
        if (problems.Count > 0)
        {
            throw new InputException(string.Join(Environment.NewLine, problems));
        }
    }

    private static string? Try(string option, string text, Func<string, ParameterPlace> find)
    {
        try
        {
            find(text);
            return null;
        }
        catch (InputException exception)
        {
            return $"{option} {text}: {exception.Message}";
        }
    }

    private static ParameterPlace NotSecret(ParameterPlace place) =>
        Secrets.IsSecret(place.Parameter) ? throw new InputException("it is a password, which is never shown; expect something that depends on it.") : place;

    private static string NoConnection(ProtocolDefinition protocol) => $"the protocol has no such connection; it has {string.Join(", ", protocol.Connections.Keys.Order())}.";

    // An empty address is that of an element whose wizard was left empty.
    private static string? CheckConnection(ProtocolDefinition protocol, int id, string address)
    {
        if (!protocol.Connections.TryGetValue(id, out var connection))
        {
            return $"--connection {id}: {NoConnection(protocol)}";
        }

        if (connection.Kind == ConnectionKind.Virtual)
        {
            return null;
        }

        // Everybody who sees the command line, or what the emulator writes, would read it.
        if (address.Contains('@', StringComparison.Ordinal))
        {
            return $"--connection {id}: the address holds a user or a password ('@'), which it must not; leave it out.";
        }

        var scheme = connection.Kind == ConnectionKind.WebSocket ? "ws" : "http";
        return address.Length == 0 || Address.TryParse(address, scheme, connection.DefaultPort, out _)
            ? null
            : $"--connection {id}={address}: this is not an address of connection {id} ({connection.Name}); give {scheme}://HOST:PORT or {scheme}s://HOST:PORT, an IPv4 address as four numbers without leading zeros.";
    }
}
