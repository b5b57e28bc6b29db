using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ConnectorEmulator.Web.Security;

/// <summary>
/// Lets in what comes from the page itself. A name other than this computer's means that a foreign name was made to point here (DNS rebinding); another origin
/// means that a foreign page asks. Sources: RFC 9110, section 7.2 (Host); RFC 6454, section 7 (Origin).
/// </summary>
internal static class RequestGuard
{
    /// <summary>Refuses a request, or passes it on.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">Answers it.</param>
    /// <returns>The running answer.</returns>
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Headers.Host.ToString();
        if (!IsOwn(host, context.Connection.LocalPort))
        {
            return RefuseAsync(context, "The Host header must name this computer and this port: 127.0.0.1 or localhost.");
        }

        var origins = context.Request.Headers.Origin;
        return origins.Count == 0 || string.Equals(origins.ToString(), "http://" + host, StringComparison.OrdinalIgnoreCase)
            ? next(context)
            : RefuseAsync(context, "The request comes from another origin than this page.");
    }

    private static bool IsOwn(string host, int port)
    {
        // Port 80 is the one that browsers leave out.
        var suffix = ":" + port.ToString(CultureInfo.InvariantCulture);
        var name = host.EndsWith(suffix, StringComparison.Ordinal) ? host[..^suffix.Length] : port == 80 ? host : string.Empty;
        return name.Equals("127.0.0.1", StringComparison.Ordinal) || name.Equals("localhost", StringComparison.OrdinalIgnoreCase);
    }

    private static Task RefuseAsync(HttpContext context, string reason) =>
        Results.Problem(reason, statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
}
