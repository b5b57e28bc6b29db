using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Messages;

/// <summary>A document of a client.</summary>
/// <param name="Text">The whole of it.</param>
/// <param name="Head">What stands before the JSON; all of it when there is none.</param>
/// <param name="Json">The JSON; undefined when there is none.</param>
internal sealed record IncomingMessage(string Text, string Head, JsonElement Json)
{
    /// <summary>Reads it; a text that holds no object or array is all head.</summary>
    public static IncomingMessage Read(string text)
    {
        var start = text.AsSpan().IndexOfAny('{', '[');
        if (start >= 0)
        {
            try
            {
                return new IncomingMessage(text, text[..start].Trim(), JsonElement.Parse(text[start..]));
            }
            catch (JsonException)
            {
                // A text with a brace in it.
            }
        }

        return new IncomingMessage(text, text, default);
    }
}
