using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using ConnectorEmulator.Compilation;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Compilation;

public sealed class EntryPointTests
{
    [Test]
    public void Find_OnlyTheEntryPointIsKept_AssembliesCanStillBeLoaded()
    {
        var entry = FindEntryPoint();
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        var late = File.ReadAllBytes(typeof(EntryPointTests).Assembly.Location);
        Assert.That(() => AssemblyLoadContext.GetLoadContext(entry.Method.DeclaringType!.Assembly)!.LoadFromStream(new MemoryStream(late)), Throws.Nothing);
        GC.KeepAlive(entry);
    }

    // Nothing but what it returns may outlive it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static EntryPoint FindEntryPoint()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("code.xml", Fixture.Xml("code"));
        var package = PackageReader.Open(path);
        var protocol = ProtocolReader.Read(package.Xml, path);
        var problems = new ProtocolProblems(path, sources: null);
        var places = new CodePlaces(protocol, path, sources: null);
        return EntryPointFinder.Find(protocol, new ProtocolCompiler(protocol, package, places, problems).Compile(), problems)[51][string.Empty];
    }
}
