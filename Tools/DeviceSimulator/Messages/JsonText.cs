using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Messages;

/// <summary>Writes JSON as UTF-8 bytes.</summary>
internal static class JsonText
{
    // Characters beyond ASCII leave as UTF-8, as devices send them, so that clients have to decode them.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of the value that <paramref name="write"/> writes.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>An array of texts.</summary>
    public static byte[] Texts(IEnumerable<string> texts) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    });
}
