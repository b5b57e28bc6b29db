using System.Text;
using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>A message as it is compared: its members, and the scalars in them with their places.</summary>
/// <param name="Shape">The names and the structure; a list counts as one of its kinds.</param>
/// <param name="Scalars">The scalars, in order.</param>
internal sealed record JsonScalars(string Shape, IReadOnlyList<JsonScalar> Scalars)
{
    /// <summary>Reads a message.</summary>
    /// <param name="data">Its payload.</param>
    /// <returns>The members; null when it is not JSON.</returns>
    public static JsonScalars? Read(ReadOnlySpan<byte> data)
    {
        var shape = new StringBuilder();
        var scalars = new List<JsonScalar>();
        var name = string.Empty;
        try
        {
            var reader = new Utf8JsonReader(data);
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = reader.GetString()!;
                        shape.Append(name).Append(':');
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.EndObject or JsonTokenType.StartArray or JsonTokenType.EndArray:
                        shape.Append(reader.TokenType is JsonTokenType.StartObject ? '{' : reader.TokenType is JsonTokenType.EndObject ? '}' : reader.TokenType is JsonTokenType.StartArray ? '[' : ']');
                        break;
                    default:
                        var start = (int)reader.TokenStartIndex;
                        var end = (int)reader.BytesConsumed;
                        scalars.Add(new JsonScalar(name, reader.TokenType == JsonTokenType.Number, start, end - start, Encoding.UTF8.GetString(data[start..end])));
                        _ = shape.Length > 1 && shape[^1] == ',' && shape[^2] == 's' ? shape : shape.Append("s,");
                        break;
                }
            }

            return new JsonScalars(shape.ToString(), scalars);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>A number, a text, true, false or null.</summary>
/// <param name="Name">The member that it is in, or that its list is in.</param>
/// <param name="IsNumber">Whether it is a number.</param>
/// <param name="Start">Where it begins, in bytes.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Raw">As it is written.</param>
internal readonly record struct JsonScalar(string Name, bool IsNumber, int Start, int Length, string Raw)
{
    /// <summary>Gets a value indicating whether another run may have another one here: a number, or a text with a digit in it, such as a time or an identifier, or with a secret.</summary>
    public bool MayDiffer => IsNumber || (Raw.StartsWith('"') && (Raw.Any(char.IsAsciiDigit) || Raw.Contains(SecretNames.Mask, StringComparison.Ordinal)));
}
