using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Finds the files of errors in the checkout of a CI job.</summary>
internal static class CheckoutFiles
{
    private const string RunsOnGitHub = "GITHUB_ACTIONS";
    private const string Workspace = "GITHUB_WORKSPACE";

    /// <summary>Makes what writes errors as GitHub shows them.</summary>
    /// <param name="isAsked">Whether the command line asks for it; otherwise it is done where a job of GitHub Actions runs.</param>
    /// <param name="named">What the command line names: the package, or the folder of the repository.</param>
    /// <param name="output">Where.</param>
    /// <returns>What writes them, or nothing.</returns>
    public static Annotations Annotate(bool isAsked, IEnumerable<string> named, TextWriter output)
    {
        var here = Environment.CurrentDirectory;
        var checkout = Environment.GetEnvironmentVariable(Workspace) is { Length: > 0 } workspace ? Path.GetFullPath(workspace) : here;
        List<string> folders = [here, .. named.Where(path => path.Length > 0).Select(Path.GetFullPath), checkout];
        if (RepositoryLayout.Find([.. folders]) is { } repository)
        {
            folders.Add(repository.Root);
        }

        return isAsked || Environment.GetEnvironmentVariable(RunsOnGitHub) == "true" ? new Annotations(output, checkout, folders) : Annotations.None;
    }
}
