using ConnectorEmulator.Reporting;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>The file that a run writes its report to.</summary>
/// <param name="path">Where; null writes none.</param>
internal sealed class ReportFile(string? path)
{
    /// <summary>Removes an earlier report and makes the folder: a run that cannot tell what came of it is refused before it starts.</summary>
    /// <exception cref="InputException">It cannot be written there.</exception>
    public void Prepare()
    {
        try
        {
            if (path is not null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                File.Delete(path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"--report {path}: {exception.Message}");
        }
    }

    /// <summary>Writes the report: that of one element as it is, those of several as a list with the id and the name of each.</summary>
    /// <param name="reports">The elements at the end.</param>
    /// <returns>The running write.</returns>
    /// <exception cref="InputException">It cannot be written.</exception>
    public async Task WriteAsync(IReadOnlyList<NamedReport> reports)
    {
        try
        {
            if (path is not null)
            {
                var text = reports is [var only] ? ReportJson.Write(only.Report) : ReportJson.Write(new ElementsReport(reports));
                await File.WriteAllTextAsync(path, text).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--report {path}: {exception.Message}");
        }
    }
}
