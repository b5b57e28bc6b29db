using System.Globalization;
using System.Text.RegularExpressions;
using ConnectorEmulator.Connections;
using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Web.Layout;

/// <summary>
/// Fills in the address of a device's own web interface. Source: DataMiner protocol reference, Protocol.Display@pageOrder: the polling IP is the host of the main
/// connection, an id in brackets the value of that parameter.
/// </summary>
internal static partial class WebInterfaceLink
{
    private const int MainConnection = 0;

    /// <summary>Fills in an address.</summary>
    /// <param name="target">The address with placeholders.</param>
    /// <param name="element">The element.</param>
    /// <returns>The address; null when a placeholder has no value, or when the result is none of http or https.</returns>
    public static Uri? Resolve(string target, Element element)
    {
        var isComplete = true;
        var text = Placeholder().Replace(target, match =>
        {
            var value = Read(match.Groups["id"].Value, element);
            isComplete &= !string.IsNullOrEmpty(value);
            return value ?? string.Empty;
        });
        return isComplete && Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;
    }

    private static string? Read(string id, Element element)
    {
        if (id.Length == 0)
        {
            var address = element.Options.Connections.GetValueOrDefault(MainConnection, string.Empty);
            return Address.TryParse(address, "http", null, out var url) || Address.TryParse(address, "ws", null, out url) ? url.Host : null;
        }

        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var parameter) && element.Protocol.Parameters.ContainsKey(parameter)
            ? element.SnapshotParameter(parameter).Value as string
            : null;
    }

    [GeneratedRegex(@"\[(?:polling ip|id:(?<id>\d+))\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
