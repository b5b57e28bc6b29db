using System.Xml.Linq;
using ConnectorEmulator.Packaging.Protocol;
using NuGet.Versioning;

namespace ConnectorEmulator.Packaging.Projects;

/// <summary>A PackageReference as it stands in a csproj.</summary>
internal sealed class PackageElement(XElement element)
{
    public string Id => (element.Attribute("Include")?.Value ?? string.Empty).Trim();

    /// <summary>Gets the version, when it is exact: what a floating one means differs from day to day.</summary>
    public NuGetVersion? Version => NuGetVersion.TryParse((Value("Version") is { Length: > 0 } own ? own : Value("VersionOverride")).Trim('[', ']'), out var version) ? version : null;

    /// <summary>Gets a value indicating whether only the build needs it: the vendor's Dev packs, which stand for what an agent has, and analyzers.</summary>
    public bool IsDevelopmentOnly =>
        AgentPackages.IsDevPack(Id)
        || Id.EndsWith(".Analyzer", StringComparison.OrdinalIgnoreCase)
        || Id.EndsWith(".Analyzers", StringComparison.OrdinalIgnoreCase)
        || Value("PrivateAssets").Equals("all", StringComparison.OrdinalIgnoreCase);

    private string Value(string name) => (element.Attribute(name)?.Value ?? element.Elements().Named(name).FirstOrDefault()?.Value ?? string.Empty).Trim();
}
