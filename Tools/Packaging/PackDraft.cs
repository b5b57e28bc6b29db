using System.Security.Cryptography;
using ConnectorEmulator.Packaging.Output;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Sources;

namespace ConnectorEmulator.Packaging;

/// <summary>What packing a repository gives, before it is written.</summary>
public sealed class PackDraft
{
    private readonly string name;
    private readonly string version;

    internal PackDraft(string name, string version, AssembledProtocol protocol, IReadOnlyList<(string Name, byte[] Data)> files, ProblemList problems)
    {
        this.name = name;
        this.version = version;
        Xml = protocol.Text;
        Sources = protocol.Sources;
        Files = files;
        Problems = problems.All;
        Notes = problems.Notes;
    }

    /// <summary>Gets the text of the packed Protocol.xml.</summary>
    public string Xml { get; }

    /// <summary>Gets where each line of the packed Protocol.xml comes from.</summary>
    public SourceMap Sources { get; }

    /// <summary>Gets what the package holds, in its order: paths with forward slashes, and content.</summary>
    public IReadOnlyList<(string Name, byte[] Data)> Files { get; }

    /// <summary>Gets all that is wrong, ordered by file and line; only a draft without problems can be written.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Gets what is worth knowing, but wrong with nothing: what is in the repository and not in the package.</summary>
    public IReadOnlyList<Problem> Notes { get; }

    /// <summary>Gets the QActions whose packages are not there: what a compiler would say of them is not true.</summary>
    public IReadOnlySet<int> Incomplete { get; internal init; } = new HashSet<int>();

    /// <summary>Writes the package.</summary>
    /// <param name="outputFolder">Where to write <c>Name Version.dmprotocol</c>; made when it does not exist.</param>
    /// <returns>The package.</returns>
    /// <exception cref="RefusalException">There are problems; holds all of them.</exception>
    public PackResult Write(string outputFolder)
    {
        if (Problems.Count > 0)
        {
            throw new RefusalException(Problems);
        }

        var bytes = PackageWriter.Write(Files);
        Directory.CreateDirectory(outputFolder);
        var path = Path.GetFullPath(Path.Combine(outputFolder, Protocol.ProtocolReader.FileName(name, version)));
        File.WriteAllBytes(path, bytes);
        var entries = Files.Select(file => new PackEntry(file.Name, file.Data.Length)).ToList();
        return new PackResult(path, name, version, Convert.ToHexStringLower(SHA256.HashData(bytes)), entries) { Notes = Notes };
    }
}
