namespace ConnectorEmulator.Packaging.Packages;

/// <summary>An assembly of a NuGet package that goes into the package.</summary>
/// <param name="RelativePath">Path below Assemblies: <c>id/version/lib/framework/X.dll</c>, id in lower case.</param>
/// <param name="SourcePath">Where it is on this machine.</param>
internal sealed record PackageAssembly(string RelativePath, string SourcePath)
{
    public string DllImport => RelativePath.Replace('/', '\\');
}
