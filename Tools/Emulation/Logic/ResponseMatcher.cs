using ConnectorEmulator.Model;
using ConnectorEmulator.Values;

namespace ConnectorEmulator.Logic;

/// <summary>A part of a message and the parameter it belongs to.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Bytes">The part.</param>
internal sealed record ResponseField(ParameterDefinition Parameter, byte[] Bytes);

/// <summary>Cuts a message into the parameters of a response. A single parameter of type next param takes everything.</summary>
internal sealed class ResponseMatcher(ProtocolDefinition protocol, ValueConverter converter)
{
    /// <summary>Cuts a message.</summary>
    /// <param name="response">The response.</param>
    /// <param name="message">The message.</param>
    /// <returns>The parts in order; null when the message does not fit the response.</returns>
    public IReadOnlyList<ResponseField>? Match(ResponseDefinition response, byte[] message)
    {
        var fields = new List<ResponseField>();
        var rest = message.AsSpan();
        for (var index = 0; index < response.Content.Count; index++)
        {
            var parameter = protocol.Parameters[response.Content[index]];
            var length = FindLength(response, index, parameter, rest);
            if (length < 0 || length > rest.Length || !Accepts(parameter, rest[..length]))
            {
                return null;
            }

            // Nobody changes the bytes, so what is all of the message needs no copy.
            fields.Add(new ResponseField(parameter, length == message.Length ? message : rest[..length].ToArray()));
            rest = rest[length..];
        }

        return rest.IsEmpty && fields.Count > 0 ? fields : null;
    }

    private static bool IsConstant(ParameterDefinition parameter) => parameter.Kind is ParameterKind.Fixed or ParameterKind.Header or ParameterKind.Trailer;

    private int FindLength(ResponseDefinition response, int index, ParameterDefinition parameter, ReadOnlySpan<byte> rest)
    {
        if (IsConstant(parameter))
        {
            return Constant(parameter).Length;
        }

        if (parameter.LengthType == LengthType.Fixed)
        {
            return parameter.Length;
        }

        // Up to the next constant, or to the end.
        if (index + 1 == response.Content.Count)
        {
            return rest.Length;
        }

        var next = protocol.Parameters[response.Content[index + 1]];
        return !IsConstant(next) ? -1 : parameter.LengthType == LengthType.LastNextParam ? rest.LastIndexOf(Constant(next)) : rest.IndexOf(Constant(next));
    }

    private bool Accepts(ParameterDefinition parameter, ReadOnlySpan<byte> bytes) =>
        IsConstant(parameter) ? bytes.SequenceEqual(Constant(parameter)) : parameter.RawType == RawType.Other || converter.Fits(parameter, bytes.ToArray());

    private byte[] Constant(ParameterDefinition parameter) => converter.ToBytes(DeclaredValue.Read(parameter));
}
