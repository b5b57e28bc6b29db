namespace ConnectorEmulator.Packaging.Packages;

/// <summary>An assembly that a QAction needs from a NuGet package.</summary>
/// <param name="RelativePath">Path below Assemblies: <c>id/version/lib/framework/X.dll</c>, id in lower case.</param>
/// <param name="SourcePath">Where it is on this machine.</param>
internal sealed record PackageAssembly(string RelativePath, string SourcePath)
{
    /// <summary>Gets how an agent that has the assembly calls it; null when it goes into the package.</summary>
    public string? AgentImport { get; init; }

    /// <summary>Gets a value indicating whether a higher version of its package is imported: only what was built against it looks for it, in its folder, at run time.</summary>
    public bool IsOlder { get; init; }

    public string DllImport => AgentImport ?? Whole[..(IsOlder ? Whole.LastIndexOf('\\') + 1 : Whole.Length)];

    private string Whole => RelativePath.Replace('/', '\\');
}
