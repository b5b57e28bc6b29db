using ConnectorEmulator.Packaging.Code;

namespace ConnectorEmulator.Packaging.Output;

/// <summary>What packing adds to a QAction element.</summary>
/// <param name="Code">The merged code.</param>
/// <param name="DllImports">The assemblies it needs.</param>
internal sealed record QActionContent(MergedCode Code, IReadOnlyList<string> DllImports);
