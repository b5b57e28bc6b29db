using System.Diagnostics;
using System.Xml.Linq;
using ConnectorEmulator.Packaging.Projects;
using NuGet.Versioning;

namespace ConnectorEmulator.Packaging.Packages;

/// <summary>
/// Restores the packages of a QAction project with the .NET SDK: in a fresh clone nobody did so yet. A project made for it asks for what the agent needs and
/// nothing else, so that neither its style nor packages that only a build needs stand in the way.
/// </summary>
/// <param name="root">The repository, whose nuget.config counts.</param>
/// <param name="notice">Takes a line of text before it starts.</param>
internal sealed class ProjectRestorer(string root, Action<string> notice)
{
    private const string Frame = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net48</TargetFramework>
            <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
            <AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup />
        </Project>
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, IReadOnlyList<string>> outcomes = new(StringComparer.Ordinal);
    private readonly HashSet<(string, NuGetVersion)> downloaded = [];

    /// <summary>Restores the packages; those that another project asked for in the same way already are not tried again.</summary>
    /// <param name="project">The project.</param>
    /// <returns>What went wrong, in sentences; none when all is there.</returns>
    public IReadOnlyList<string> Restore(QActionProject project)
    {
        var key = string.Join(';', project.Packages.Select(package => $"{package.Id} {package.Version}").Order(StringComparer.Ordinal));
        if (!outcomes.TryGetValue(key, out var outcome))
        {
            outcomes[key] = outcome = RestoreAnew(project);
        }

        return outcome;
    }

    /// <summary>Gets packages beside those that a project asks for; what cannot be had is not there afterwards.</summary>
    /// <param name="project">The project that they are for.</param>
    /// <param name="packages">The packages, each in one version.</param>
    public void Download(QActionProject project, IReadOnlyList<(string Id, NuGetVersion Version)> packages)
    {
        foreach (var (id, version) in packages.Where(package => downloaded.Add(package)))
        {
            notice($"Getting {id} {version}, which a package of {project.File} was built against");
            InFolder(file => Write(new XElement("PackageDownload", new XAttribute("Include", id), new XAttribute("Version", $"[{version}]")), file));
        }
    }

    private IReadOnlyList<string> RestoreAnew(QActionProject project)
    {
        notice($"Restoring the packages of {project.File}");
        return InFolder(file => Write(project.Packages.Select(package => new XElement("PackageReference", new XAttribute("Include", package.Id), new XAttribute("Version", $"[{package.Version}]"))), file));
    }

    private IReadOnlyList<string> InFolder(Action<string> write)
    {
        var folder = Directory.CreateTempSubdirectory("pack-").FullName;
        try
        {
            var file = Path.Combine(folder, "Packages.csproj");
            write(file);
            return Run(file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(object items, string file)
    {
        var document = XDocument.Parse(Frame);
        document.Root!.Element("ItemGroup")!.Add(items);
        document.Save(file);
    }

    private IReadOnlyList<string> Run(string file)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, ["restore", file, "--nologo", "--verbosity", "quiet", $"-p:RestoreRootConfigDirectory={root}"])
        {
            WorkingDirectory = Path.GetDirectoryName(file),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            return [$"dotnet restore took longer than {Limit.TotalMinutes} minutes."];
        }

        return process.ExitCode == 0 ? [] : RestoreText.Explain(string.Join('\n', output.Result), file);
    }
}
