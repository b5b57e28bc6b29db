using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>The JUnit report of a run, which is there also when nothing ran.</summary>
/// <param name="path">Where; null writes none.</param>
/// <param name="name">What is to be run.</param>
internal sealed class JunitFile(string? path, string name)
{
    private readonly OutputFile file = new("--junit", path);

    /// <summary>Runs something that writes the report itself, unless it is refused.</summary>
    /// <param name="run">Runs it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">The report cannot be written, or the run was refused.</exception>
    public async Task<int> KeepAsync(Func<Task<int>> run)
    {
        file.Prepare();
        var start = DateTimeOffset.UtcNow;
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RefusalException or InputException)
        {
            IReadOnlyList<string> problems = exception is RefusalException refusal ? [.. refusal.Problems.Select(problem => problem.ToString())] : exception.Message.Split(Environment.NewLine);
            await file.WriteAsync(() => JunitText.OfRefusal(name, start, problems)).ConfigureAwait(false);
            throw;
        }
    }
}
