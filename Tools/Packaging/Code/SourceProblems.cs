using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Packaging.Code;

/// <summary>Problems of a C# file.</summary>
internal static class SourceProblems
{
    /// <summary>Adds a problem.</summary>
    /// <param name="problems">Takes it.</param>
    /// <param name="source">The file.</param>
    /// <param name="position">The position in its text, from 0.</param>
    /// <param name="message">What is wrong and how to mend it.</param>
    public static void Add(this ProblemList problems, SourceFile source, int position, string message)
    {
        var (line, column) = source.Place(position);
        problems.Add(source.File, line, message, column);
    }
}
