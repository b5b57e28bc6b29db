using System.Diagnostics;
using System.Globalization;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// Points at the code that a developer edits: the files of a repository if the package was made of them just now, Protocol.xml otherwise. The compiler is told
/// with #line directives, so that its messages and the stack of an exception name these places by themselves.
/// </summary>
/// <param name="protocol">The protocol.</param>
/// <param name="file">The file that Protocol.xml is in.</param>
/// <param name="sources">Where its lines come from; null when nothing but the file is at hand.</param>
internal sealed class CodePlaces(ProtocolDefinition protocol, string file, SourceMap? sources)
{
    // The documented members of SLProtocol that need types of SLNet or DCF, or are too new.
    private static readonly string[] AgentMembers =
    [
        "SLNet", "GetUserConnection", "ExecuteScript", "ClearParameter", "ConnectivityConnections", "ConnectivityInterfaces", "GetConnectivityConnection", "GetConnectivityConnections", "GetConnectivityInterface", "GetConnectivityInterfaces",
    ];

    // What portable symbols call the hash.
    private const string Sha256 = "{8829D00F-11B8-4213-878B-770E8597AC16}";

    /// <summary>Gets what makes whole paths of the files, which a debugger looks for; messages keep the short ones.</summary>
    public SourceReferenceResolver Resolver { get; } = new SourceFileResolver([], sources?.Folder ?? Environment.CurrentDirectory);

    /// <summary>Adds the directives to the code of a QAction. They change no code: each stands between two lines, where a file begins or a line was left out.</summary>
    /// <param name="qaction">The QAction.</param>
    /// <returns>The code to compile.</returns>
    public string Annotate(QActionDefinition qaction)
    {
        var code = new StringBuilder();
        foreach (var name in FilesOf(qaction))
        {
            code.Append(Checksum(name));
        }

        var expected = default(SourceLine);
        foreach (var (index, line) in qaction.Code.Split('\n').Index())
        {
            var number = qaction.CodePosition.Line + index;
            var origin = sources?.Find(number) ?? new SourceLine(file, number);
            if (origin != expected)
            {
                code.Append(CultureInfo.InvariantCulture, $"#line {origin.Line} \"{Quoted(origin.File)}\"\n");
            }

            // Code that starts behind its tag keeps its columns.
            code.Append(' ', index == 0 ? Math.Max(0, qaction.CodePosition.Column - 1) : 0).Append(line).Append('\n');
            expected = origin with { Line = origin.Line + 1 };
        }

        return code.ToString();
    }

    /// <summary>Gives a debugger the source that is no file, as it is in a package.</summary>
    /// <param name="xml">The text of Protocol.xml.</param>
    /// <returns>The source; nothing when it is a file.</returns>
    public IReadOnlyList<EmbeddedText> Embed(string xml) =>
        sources is not null || File.Exists(file) ? [] : [EmbeddedText.FromSource(Path.GetFullPath(file), SourceText.From(xml, Encoding.UTF8, SourceHashAlgorithm.Sha256))];

    /// <summary>Makes a problem of what the compiler says.</summary>
    /// <param name="qaction">The QAction.</param>
    /// <param name="error">What it says.</param>
    /// <param name="needsAgent">Whether the code names namespaces that only an agent has.</param>
    /// <returns>The problem, at its place.</returns>
    public Problem Describe(QActionDefinition qaction, Diagnostic error, bool needsAgent = false)
    {
        var text = error.GetMessage(CultureInfo.InvariantCulture);
        var remedy = text.Contains("C# 7.3", StringComparison.Ordinal) ? " An agent compiles C# 7.3: write it without that feature."
            : IsAgentMember(error.Id, text) ? " An agent's SLProtocol has that member, for SLNet, DCF or from a version after 10.4.0: the emulator cannot run it."
            : needsAgent && error.Id is ("CS0103" or "CS0234" or "CS0246") ? " It may be of SLNet or another library that only an agent has: the emulator cannot run it."
            : string.Empty;
        return Describe(qaction, error.Location, " does not compile", $"{error.Id}: {text}{remedy}");
    }

    private static bool IsAgentMember(string id, string text) =>
        id == "CS1061" && text.StartsWith("'SLProtocol", StringComparison.Ordinal) && Array.Exists(AgentMembers, member => text.Contains($" definition for '{member}'", StringComparison.Ordinal));

    /// <summary>Makes a problem of something about the code of a QAction.</summary>
    /// <param name="qaction">The QAction.</param>
    /// <param name="location">Where it is.</param>
    /// <param name="what">What is the matter, behind the name of the QAction; empty when the text says it.</param>
    /// <param name="text">What it is.</param>
    /// <returns>The problem, at its place.</returns>
    public Problem Describe(QActionDefinition qaction, Location location, string what, string text)
    {
        var span = location.GetMappedLineSpan();
        var place = span.IsValid ? new SourceLine(span.Path, span.StartLinePosition.Line + 1) : sources?.Find(qaction.Position.Line) ?? new SourceLine(file, qaction.Position.Line);
        var merged = MergedFile(qaction, place.Line) is { } path ? $" in {path}" : string.Empty;
        return new Problem(place.File, place.Line, $"QAction {qaction.Id}{what}{merged}: {text}", span.IsValid ? span.StartLinePosition.Character + 1 : 0);
    }

    /// <summary>Finds the innermost line of a QAction, also of one that another uses, in the stack of an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>The place; null when no line of a QAction is in it.</returns>
    public CodePlace? Locate(Exception exception)
    {
        var frame = new StackTrace(exception, fNeedFileInfo: true).GetFrames().FirstOrDefault(IsCode);
        if (frame is null)
        {
            return null;
        }

        var line = frame.GetFileLineNumber();
        var merged = protocol.QActions.LastOrDefault(qaction => qaction.CodePosition.Line <= line) is { } qaction ? MergedFile(qaction, line) : null;
        return new CodePlace(Shorten(frame.GetFileName() ?? file), line, merged);
    }

    private static string Quoted(string path) => path.Replace('"', '\'');

    private IEnumerable<string> FilesOf(QActionDefinition qaction) =>
        sources is null ? [file] : qaction.Code.Split('\n').Select((_, index) => sources.Find(qaction.CodePosition.Line + index).File).Distinct();

    // A debugger passes over a file that is not the one that was compiled. What is in a package is not a file of its own: a debugger gets it from the symbols.
    private string Checksum(string name)
    {
        try
        {
            var path = Path.GetFullPath(name, sources?.Folder ?? Environment.CurrentDirectory);
            return File.Exists(path) ? $"#pragma checksum \"{Quoted(name)}\" \"{Sha256}\" \"{Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}\"\n" : string.Empty;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return string.Empty;
        }
    }

    private string Shorten(string path)
    {
        var folder = sources?.Folder ?? Environment.CurrentDirectory;
        return Path.IsPathFullyQualified(sources is null ? file : string.Empty) || !path.StartsWith(folder, StringComparison.Ordinal) ? path : Path.GetRelativePath(folder, path).Replace('\\', '/');
    }

    private static bool IsCode(StackFrame frame) =>
        frame.GetFileLineNumber() > 0 && frame.GetMethod()?.Module.Assembly is { } assembly && AssemblyLoadContext.GetLoadContext(assembly) is CompiledAssemblies;

    private string? MergedFile(QActionDefinition qaction, int line) => sources is null ? MergedFiles.Find(qaction, line) : null;
}
