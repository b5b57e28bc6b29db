namespace Skyline.DataMiner.WebSocketDriver.Emulator.Loading;

/// <summary>A package is refused; holds everything that is wrong with it.</summary>
/// <param name="source">The file that was read.</param>
/// <param name="problems">What is wrong, in the order of the lines.</param>
public sealed class ProtocolLoadException(string source, IReadOnlyList<Problem> problems)
    : Exception(string.Join(Environment.NewLine, problems.Select(problem => Format(source, problem))))
{
    /// <summary>Gets what is wrong, in the order of the lines.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;

    private static string Format(string source, Problem problem) =>
        problem.Line > 0 ? $"{source}({problem.Line}): {problem.Text}" : $"{source}: {problem.Text}";
}
