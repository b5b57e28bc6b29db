using System.Text.RegularExpressions;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>Hides what is secret by its name, before it is written to a file that is passed on.</summary>
internal static partial class SecretNames
{
    /// <summary>What stands for a secret, and for any text where a recorded message is compared.</summary>
    public const string Mask = "\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022";

    private const string Names = "access_?token|id_?token|refresh_?token|auth_?token|session_?token|token|api_?key|auth|authorization|authentication|pass|passwd|password|pwd|secret|client_?secret|sig|signature|credentials?|session_?id|jwt"
        + @"|pin|passcode|[\w.-]*(?:password|passwd|passphrase|secret|token|api[_-]?key|private[_-]?key|credentials?)";

    // Also where they are numbers.
    private const string Codes = "pass|passwd|password|passcode|pwd|pin|secret|otp";

    /// <summary>Hides the secrets of headers.</summary>
    /// <param name="headers">The headers.</param>
    /// <returns>The headers, those of one name as one.</returns>
    public static Dictionary<string, string> Hide(IEnumerable<KeyValuePair<string, string>> headers)
    {
        var hidden = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in headers)
        {
            var shown = SecretHeader().IsMatch(key) ? Mask : value;
            hidden[key] = hidden.TryGetValue(key, out var before) && before != shown ? $"{before}, {shown}" : shown;
        }

        return hidden;
    }

    /// <summary>Hides the secrets of an address: its user info, and what stands in its query under the name of a secret.</summary>
    /// <param name="url">The address.</param>
    /// <returns>The address.</returns>
    public static string HideInUrl(string url) => UserInfo().Replace(SecretOfQuery().Replace(url, $"$1{Mask}"), $"$1{Mask}@");

    /// <summary>Hides the secrets of a message: what stands in JSON, also within a text of it, in XML or in a form under the name of a secret, tokens that look like one, and addresses.</summary>
    /// <param name="text">The message.</param>
    /// <returns>The message.</returns>
    public static string HideInText(string text)
    {
        var json = SecretNumberOfJson().Replace(SecretOfJson().Replace(text, $"$1\"{Mask}\""), $"$1\"{Mask}\"");
        var nested = SecretOfNestedJson().Replace(json, $"$1{Mask}");
        return HideInUrl(WebToken().Replace(SecretOfXml().Replace(nested, $"$1{Mask}"), Mask));
    }

    [GeneratedRegex("^(.*authorization|cookie|set-cookie|.*api-?key|.*token|.*secret|.*password|x-auth.*|.*session-?id|.*signature|.*credentials?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretHeader();

    [GeneratedRegex($@"((?:^|[?&])(?:{Names}|key|session)=)[^&#\s""'<>\\]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretOfQuery();

    [GeneratedRegex(@"(\b(?:wss?|https?)://)[^/?#\s""'<>@]+@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();

    // A text is matched to its end or not at all, so that nothing of a long one stays.
    [GeneratedRegex($@"(""(?:{Names})""\s*:\s*)""(?:[^""\\]|\\.)+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex SecretOfJson();

    [GeneratedRegex($@"(""(?:{Codes})""\s*:\s*)-?[0-9][0-9.eE+-]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretNumberOfJson();

    [GeneratedRegex($@"(\\""(?:{Names})\\""\s*:\s*\\"")(?:[^""\\]|\\\\(?:\\.|.)|\\[^""\\])+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex SecretOfNestedJson();

    [GeneratedRegex($@"(<(?:[\w.-]+:)?(?:{Names})(?:\s[^<>]*)?>)[^<]+(?=</)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretOfXml();

    // A JSON Web Token: two parts in Base64 that begin as JSON does, and a signature.
    [GeneratedRegex(@"\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*", RegexOptions.CultureInvariant)]
    private static partial Regex WebToken();
}
