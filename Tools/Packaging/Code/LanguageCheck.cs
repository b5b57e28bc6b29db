using System.Globalization;
using ConnectorEmulator.Packaging.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectorEmulator.Packaging.Code;

/// <summary>
/// Checks that code is C# 7.3, the newest that an agent compiles. Names that can not be resolved here are the compiler's matter, not the packager's.
/// Source: DataMiner documentation, "Compilation of QActions".
/// </summary>
internal static class LanguageCheck
{
    // "Feature is not available in C# 7.3", and its own error for the interpolated string that starts with @$.
    private static readonly HashSet<string> TooNew = ["CS8370", "CS8401"];

    private static readonly MetadataReference Core = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);

    public static void Check(IReadOnlyList<SourceFile> sources, ProblemList problems)
    {
        foreach (var source in sources)
        {
            foreach (var error in source.Tree.GetDiagnostics().Where(IsError))
            {
                Add(error, "Mend the syntax.", problems);
            }
        }

        // The parser accepts every version: which features are too new comes out on binding.
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
        var compilation = CSharpCompilation.Create("QAction", sources.Select(source => source.Tree), [Core], options);
        foreach (var error in compilation.GetDiagnostics().Where(diagnostic => TooNew.Contains(diagnostic.Id)))
        {
            Add(error, "An agent compiles C# 7.3: write it without that feature.", problems);
        }
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static void Add(Diagnostic error, string remedy, ProblemList problems)
    {
        var place = error.Location.GetLineSpan();
        var message = $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)} {remedy}";
        problems.Add(place.Path, place.StartLinePosition.Line + 1, message, place.StartLinePosition.Character + 1);
    }
}
