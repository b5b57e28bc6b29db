using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConnectorEmulator.Display;
using ConnectorEmulator.Model;
using ConnectorEmulator.Values;

namespace ConnectorEmulator.Elements;

/// <summary>
/// Hides the passwords of an element wherever its texts leave it. What is looked for is the value as it is, what follows a scheme such as Bearer in it, both as
/// JSON, URLs and markup write them, in hexadecimal and in Base64; and in every address the user info and what stands in its query under a name of a secret.
/// Password columns are not looked at: a message may leave while a table is locked.
/// </summary>
internal sealed partial class SecretMask(ProtocolDefinition protocol, ParameterStore store, ValueConverter converter)
{
    // A shorter one would hide half of what is shown.
    private const int ShortestCredential = 6;

    /// <summary>How many characters one character of a value can become: an escape of JSON.</summary>
    public const int LongestEscape = 6;

    private readonly List<ParameterDefinition> secrets = [.. protocol.Parameters.Values.Where(item => item.Table is null && Secrets.IsSecret(item))];

    // Asked for with each message, and seldom changed.
    private volatile Found found = new([], []);

    /// <summary>Gets the values that are passwords now, the longest first, so that one which contains another is hidden whole.</summary>
    /// <returns>The values.</returns>
    public IReadOnlyList<string> Values()
    {
        var known = found;
        if (known.Held.Length == secrets.Count && IsStillHeld(known.Held))
        {
            return known.Values;
        }

        object?[] held = [.. secrets.Select(item => store.Get(item.Id))];
        found = known = new Found(held, [.. held.Select(converter.ToText).SelectMany(WithCredential).Where(text => text.Length > 0).Distinct().OrderByDescending(text => text.Length)]);
        return known.Values;
    }

    /// <summary>Hides the passwords that the element has now.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text with dots in place of each.</returns>
    public string Hide(string text) => Apply(text, Values());

    /// <summary>Hides passwords in a value, if it is a text.</summary>
    /// <param name="value">The value.</param>
    /// <param name="values">The passwords.</param>
    /// <returns>The value, or the text with dots in place of each.</returns>
    public static object? Hide(object? value, IReadOnlyList<string> values) => value is string text ? Apply(text, values) : value;

    /// <summary>Hides passwords.</summary>
    /// <param name="text">The text.</param>
    /// <param name="values">The passwords.</param>
    /// <returns>The text with dots in place of each.</returns>
    public static string Apply(string text, IReadOnlyList<string> values) =>
        HideAddresses(values.SelectMany(Forms).Aggregate(text, (hidden, form) => hidden.Replace(form, Secrets.Mask, StringComparison.OrdinalIgnoreCase)));

    private bool IsStillHeld(object?[] held)
    {
        for (var index = 0; index < held.Length; index++)
        {
            if (!ReferenceEquals(store.Get(secrets[index].Id), held[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static string HideAddresses(string text) =>
        text.Contains('=', StringComparison.Ordinal) || text.Contains('@', StringComparison.Ordinal)
            ? UserInfo().Replace(SecretOfQuery().Replace(text, $"$1{Secrets.Mask}"), $"$1{Secrets.Mask}@")
            : text;

    private static IEnumerable<string> WithCredential(string value)
    {
        var blank = value.Trim().LastIndexOf(' ');
        return blank >= 0 && value.Trim()[(blank + 1)..] is { Length: >= ShortestCredential } credential ? [value, credential] : [value];
    }

    private static IEnumerable<string> Forms(string value) => new[]
    {
        value,
        JsonEncodedText.Encode(value).ToString(),
        JsonEncodedText.Encode(value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
        JsonEncodedText.Encode(value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString().Replace("/", "\\/", StringComparison.Ordinal),
        WebUtility.HtmlEncode(value),
        Uri.EscapeDataString(value),
        Convert.ToHexString(Encoding.UTF8.GetBytes(value)),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(value)),
    }.Distinct();

    [GeneratedRegex(@"([?&](?:access_?token|token|id_token|refresh_token|api_?key|key|auth|authorization|pass|passwd|password|pwd|secret|client_secret|sig|signature|credential|session|jwt)=)[^&#\s""'<>\\]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretOfQuery();

    [GeneratedRegex(@"(\b(?:wss?|https?)://)[^/?#\s""'<>@]+@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();

    /// <summary>What the password parameters held, and what is a password by that.</summary>
    /// <param name="Held">The values of the parameters.</param>
    /// <param name="Values">The passwords.</param>
    private sealed record Found(object?[] Held, IReadOnlyList<string> Values);
}
