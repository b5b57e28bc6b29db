using ConnectorEmulator.Packaging.Output;
using ConnectorEmulator.Packaging.Packages;

namespace ConnectorEmulator.Packaging;

/// <summary>What the QAction projects bring into the package.</summary>
/// <param name="QActions">Code and imports for each QAction id.</param>
/// <param name="Assemblies">The assemblies of NuGet packages, each once, in order of their path.</param>
internal sealed record PackContents(IReadOnlyDictionary<int, QActionContent> QActions, IReadOnlyList<PackageAssembly> Assemblies);
