using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Packaging;

/// <summary>A package that was written.</summary>
/// <param name="Path">Full path of the <c>.dmprotocol</c> file.</param>
/// <param name="Name">Name of the protocol.</param>
/// <param name="Version">Version of the protocol.</param>
/// <param name="Sha256">SHA-256 of the file, in lower-case hexadecimal; the same for the same sources on every machine.</param>
/// <param name="Entries">What the package holds, in its order.</param>
public sealed record PackResult(string Path, string Name, string Version, string Sha256, IReadOnlyList<PackEntry> Entries)
{
    /// <summary>Gets what is worth knowing, but wrong with nothing: what is in the repository and not in the package.</summary>
    public IReadOnlyList<Problem> Notes { get; init; } = [];
}
