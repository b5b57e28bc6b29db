using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Tool.Watch;

/// <summary>Where the package of a run comes from, and which files make it.</summary>
internal interface IPackageSource
{
    /// <summary>Gets the folder that the files are in, or below.</summary>
    string Folder { get; }

    /// <summary>Gets the folders to watch.</summary>
    IReadOnlyList<WatchedFolder> Folders { get; }

    /// <summary>Makes the package, or opens it.</summary>
    /// <returns>The package.</returns>
    /// <exception cref="RefusalException">It cannot be packed or run.</exception>
    ElementPackage Load();

    /// <summary>Lists the files that the package is made of now, relative to the folder, with forward slashes.</summary>
    /// <returns>The files; those that matter, whatever else is in the folder.</returns>
    IReadOnlyList<string> ListFiles();
}
