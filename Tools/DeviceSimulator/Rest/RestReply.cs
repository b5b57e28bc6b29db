using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Messages;
using Microsoft.AspNetCore.Http;

namespace ConnectorEmulator.DeviceSimulator.Rest;

/// <summary>Writes REST answers.</summary>
internal static class RestReply
{
    /// <summary>The error for an id that the device does not have.</summary>
    public const string UnknownId = "The device has nothing of this id.";

    /// <summary>Answers JSON, padded when the fault says so: white space after a value is still JSON (RFC 8259, section 2).</summary>
    public static async Task JsonAsync(HttpContext context, FaultModes modes, byte[] json)
    {
        var padding = Math.Max(0, (modes.RestLarge.Value ?? 0) - json.Length);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length + padding;
        await context.Response.Body.WriteAsync(json, context.RequestAborted).ConfigureAwait(false);
        var blanks = new byte[Math.Min(padding, 1 << 16)];
        Array.Fill(blanks, (byte)' ');
        for (var left = padding; left > 0; left -= blanks.Length)
        {
            await context.Response.Body.WriteAsync(blanks.AsMemory(0, Math.Min(left, blanks.Length)), context.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <summary>Answers that there is nothing at an address.</summary>
    public static Task NothingAsync(HttpContext context, FaultModes modes) =>
        ErrorAsync(context, modes, StatusCodes.Status404NotFound, "There is nothing at this address.");

    /// <summary>Answers an error as the NMOS interfaces do (IS-04, "APIs", error codes and responses).</summary>
    public static Task ErrorAsync(HttpContext context, FaultModes modes, int status, string error)
    {
        context.Response.StatusCode = status;
        return JsonAsync(context, modes, JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("code", status);
            json.WriteString("error", error);
            json.WriteNull("debug");
            json.WriteEndObject();
        }));
    }
}
