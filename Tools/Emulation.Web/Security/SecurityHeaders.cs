using Microsoft.AspNetCore.Http;

namespace ConnectorEmulator.Web.Security;

/// <summary>
/// Tells browsers to run nothing but the page's own files, and to show the page in no other. Sources: W3C Content Security Policy Level 3, Trusted Types
/// (no text can become markup, not even by mistake), Fetch (nosniff, Cross-Origin-Resource-Policy).
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Adds the headers to an answer, whatever it will be.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">Answers it.</param>
    /// <returns>The running answer.</returns>
    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }
}
