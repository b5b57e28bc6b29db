using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ConnectorEmulator.DeviceSimulator.Rest;

/// <summary>Lets web pages of any host read the interfaces, as NMOS wants of every answer (IS-05, "APIs - Server Side Implementation").</summary>
internal static class Cors
{
    private const string UsualHeaders = "Content-Type, Accept";
    private const string AnHour = "3600";

    /// <summary>Allows any origin, before anything is answered.</summary>
    public static void Allow(HttpContext context) => context.Response.Headers.AccessControlAllowOrigin = "*";

    /// <summary>Answers what a browser asks before a request with side effects.</summary>
    public static void AnswerPreflight(HttpContext context, string methods)
    {
        var headers = context.Response.Headers;
        var asked = context.Request.Headers[HeaderNames.AccessControlRequestHeaders].ToString();
        headers.Allow = methods;
        headers.AccessControlAllowMethods = methods;
        headers.AccessControlAllowHeaders = asked.Length > 0 ? asked : UsualHeaders;
        headers.AccessControlMaxAge = AnHour;
    }
}
