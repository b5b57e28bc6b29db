using System.Diagnostics;
using ConnectorEmulator.Packaging.Projects;

namespace ConnectorEmulator.Packaging.Packages;

/// <summary>Restores a QAction project with the .NET SDK: in a fresh clone nobody did so yet.</summary>
internal sealed class ProjectRestorer(Action<string> notice)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public string? Restore(QActionProject project)
    {
        notice($"Restoring the packages of {project.File}");
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, ["restore", project.Path, "--nologo", "--verbosity", "quiet"])
        {
            WorkingDirectory = project.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            return $"dotnet restore took longer than {Limit.TotalMinutes} minutes";
        }

        return process.ExitCode == 0 ? null : $"dotnet restore said: {string.Join(' ', output.Result).ReplaceLineEndings(" ").Trim()}";
    }
}
