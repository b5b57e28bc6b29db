using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Loading;

/// <summary>A package is refused; holds everything that is wrong with it, and its message the first of it.</summary>
/// <param name="problems">What is wrong, ordered by file and place.</param>
public sealed class ProtocolLoadException(IReadOnlyList<Problem> problems) : Exception(RefusalText.Of(problems))
{
    /// <summary>Gets what is wrong, ordered by file and place.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
