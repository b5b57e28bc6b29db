using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ConnectorEmulator.Testing.Tests;

/// <summary>The versions that the template and the tutorials name are those of this repository.</summary>
internal sealed partial class VersionTests
{
    private static readonly string[] Named =
    [
        "Tools/Templates/websocket-connector/.config/dotnet-tools.json",
        "Tools/Templates/websocket-connector/QActions/Directory.Build.props",
        "Tools/Templates/websocket-connector/Tests/Tests.csproj",
        "Documentation/engineers/your-connector.md",
        "Documentation/engineers/first-connector.md",
    ];

    [Test]
    public void Versions_OfThePackages_AreThatOfTheTools()
    {
        var version = XDocument.Load(PathOf("Tools/Directory.Build.props")).Descendants("Version").Single().Value;
        var found = Named.SelectMany(file => Package().Matches(File.ReadAllText(PathOf(file))).Select(match => $"{file}: {match.Groups["version"].Value}")).ToList();
        Assert.That(found, Has.Count.EqualTo(5));
        Assert.That(found, Has.All.EndsWith($": {version}"));
    }

    [Test]
    public void Versions_OfOtherPackages_AreThoseThatThisRepositoryTakes()
    {
        string[] files = ["Tests/Directory.Packages.props", "QActions/QAction_1/QAction_1.csproj"];
        var versions = files.SelectMany(file => XDocument.Load(PathOf(file)).Descendants()).Where(item => item.Name.LocalName is "PackageVersion" or "PackageReference")
            .DistinctBy(item => item.Attribute("Include")!.Value).ToDictionary(item => item.Attribute("Include")!.Value, item => item.Attribute("Version")!.Value);
        var found = Named.SelectMany(file => Reference().Matches(File.ReadAllText(PathOf(file)))).Select(match => (Id: match.Groups["id"].Value, Version: match.Groups["version"].Value))
            .Where(item => !item.Id.StartsWith("ConnectorEmulator", StringComparison.Ordinal)).ToList();
        Assert.That(found, Is.Not.Empty);
        Assert.That(found.Where(item => versions.GetValueOrDefault(item.Id) != item.Version), Is.Empty);
    }

    private static string PathOf(string file) => Path.Combine(Repository.Folder, file);

    [GeneratedRegex("""
        ("connector-emulator": \{\s+"version": |Include="ConnectorEmulator[\w.]*" Version=)"(?<version>[^"]+)"
        """, RegexOptions.ExplicitCapture)]
    private static partial Regex Package();

    [GeneratedRegex("""
        <PackageReference Include="(?<id>[^"]+)" Version="(?<version>[^"]+)"
        """, RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
