using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;

namespace ConnectorEmulator.Web.Assets;

/// <summary>The page's files, which are inside this assembly.</summary>
internal static class PageAssets
{
    /// <summary>Serves the files, index.html for the folder.</summary>
    /// <param name="application">What serves them.</param>
    public static void Serve(IApplicationBuilder application)
    {
        var files = new EmbeddedFileProvider(typeof(PageAssets).Assembly, typeof(PageAssets).Namespace);
        application.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        application.UseStaticFiles(new StaticFileOptions { FileProvider = files });
    }
}
