using System.Diagnostics;

namespace ConnectorEmulator.Packaging.Tests.Fixtures;

/// <summary>
/// What MSBuild makes of projects when it is asked as the vendor's packager and validator ask: without properties, environment variables, or the response file that
/// the commands of the .NET SDK read.
/// </summary>
internal sealed class VendorEvaluation
{
    private const string Targets =
        """
        <Project>
          <Target Name="Tell">
            <Message Importance="high" Text="@@property|$(MSBuildProjectName)|TargetFrameworkMoniker|$(TargetFrameworkMoniker)" />
            <Message Importance="high" Text="@@property|$(MSBuildProjectName)|PlatformTarget|$(PlatformTarget)" />
            <Message Importance="high" Text="@@Reference|$(MSBuildProjectName)|%(Reference.Identity)|" />
            <Message Importance="high" Text="@@ProjectReference|$(MSBuildProjectName)|%(ProjectReference.Filename)|" />
            <Message Importance="high" Text="@@PackageReference|$(MSBuildProjectName)|%(PackageReference.Identity)|%(PackageReference.Version)" />
            <Message Importance="high" Text="@@Compile|$(MSBuildProjectName)|%(Compile.Identity)|" />
          </Target>
        </Project>
        """;

    private readonly List<string[]> lines;

    private VendorEvaluation(List<string[]> lines) => this.lines = lines;

    /// <summary>Gets the names of the projects.</summary>
    public IReadOnlyList<string> Projects => [.. lines.Select(line => line[1]).Distinct()];

    /// <summary>Evaluates projects.</summary>
    /// <param name="projects">Their full paths.</param>
    /// <returns>What MSBuild says.</returns>
    public static async Task<VendorEvaluation> OfAsync(IEnumerable<string> projects)
    {
        using var folder = new TemporaryFolder();
        var targets = folder.Write("Tell.targets", Targets);
        var traversal = folder.Write(
            "All.proj",
            $"""
            <Project>
              <Target Name="Tell">
                <MSBuild Projects="{string.Join(';', projects)}" Targets="Tell" Properties="CustomAfterMicrosoftCommonTargets={targets}" />
              </Target>
            </Project>
            """);
        var start = new ProcessStartInfo("dotnet", ["msbuild", traversal, "-noAutoResponse", "-nologo", "-verbosity:minimal", "-target:Tell"]) { RedirectStandardOutput = true };
        start.Environment.Remove("DataMinerApi");
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, output);
        return new VendorEvaluation([.. output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("@@", StringComparison.Ordinal)).Select(line => line[2..].Split('|'))]);
    }

    /// <summary>Gets a property of a project.</summary>
    public string Property(string project, string name) => lines.Single(line => line[0] == "property" && line[1] == project && line[2] == name)[3];

    /// <summary>Gets the items of a project, each with its version if it has one.</summary>
    public IReadOnlyList<(string Name, string Version)> Items(string project, string type) =>
        [.. lines.Where(line => line[0] == type && line[1] == project && line[2].Length > 0).Select(line => (line[2], line[3]))];
}
