using System.Text;
using System.Text.Json;
using Skyline.DataMiner.WebSocketDriver.Emulator.Display;
using Skyline.DataMiner.WebSocketDriver.Emulator.Elements;
using Skyline.DataMiner.WebSocketDriver.Emulator.Model;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Messaging;

/// <summary>
/// Hides the passwords of an element in what it sends and receives. What is looked for is the value as it is, as JSON and URLs write it, and in hexadecimal;
/// what a protocol makes of it in another way, for example Base64, cannot be recognized, and columns are not looked at: a message may leave while a table is locked.
/// </summary>
internal sealed class SecretMask(ElementParts parts)
{
    /// <summary>How many characters one character of a value can become: an escape of JSON.</summary>
    public const int LongestEscape = 6;

    private readonly List<ParameterDefinition> secrets = [.. parts.Protocol.Parameters.Values.Where(item => item.Table is null && Secrets.IsSecret(item))];

    /// <summary>Gets the values that are passwords now, the longest first, so that one which contains another is hidden whole.</summary>
    /// <returns>The values.</returns>
    public IReadOnlyList<string> Values() => secrets.Count == 0 ? [] : [.. secrets.Select(item => parts.Converter.ToText(parts.Store.Get(item.Id))).Where(text => text.Length > 0).Distinct().OrderByDescending(text => text.Length)];

    /// <summary>Hides passwords.</summary>
    /// <param name="text">The text.</param>
    /// <param name="values">The passwords.</param>
    /// <returns>The text with dots in place of each.</returns>
    public static string Apply(string text, IReadOnlyList<string> values) =>
        values.SelectMany(Forms).Aggregate(text, (hidden, form) => hidden.Replace(form, Secrets.Mask, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Forms(string value) => new[]
    {
        value,
        JsonEncodedText.Encode(value).ToString(),
        JsonEncodedText.Encode(value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
        Uri.EscapeDataString(value),
        Convert.ToHexString(Encoding.UTF8.GetBytes(value)),
    }.Distinct();
}
