using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Hosting;

/// <summary>The compiled code of a package leaves the memory when its elements have stopped and nobody holds the package.</summary>
public class ElementPackageTests
{
    private const string Plain = """
        using Skyline.DataMiner.Scripting;
        public static class QAction { public static void Run(SLProtocol protocol) { protocol.SetParameter(1, "ran"); } }
        """;

    private const string OfInstance = """
        using Skyline.DataMiner.Scripting;
        public sealed class QAction : System.IDisposable
        {
            private System.Threading.Timer timer;
            public void Run(SLProtocol protocol)
            {
                timer = timer ?? new System.Threading.Timer(_ => { }, null, 0, 10);
                protocol.SetParameter(1, System.Threading.Tasks.Task.Run(() => "ran").Result);
            }
            public void Dispose() { timer?.Dispose(); }
        }
        """;

    private const string Throwing = """
        using Skyline.DataMiner.Scripting;
        public static class QAction
        {
            public static void Run(SLProtocol protocol) { protocol.SetParameter(1, "ran"); throw new Own(); }
            private sealed class Own : System.Exception { }
        }
        """;

    [TestCase(Plain)]
    [TestCase(OfInstance)]
    [TestCase(Throwing)]
    public async Task Dispose_LastElementOfThePackage_GivesTheCodeBack(string code)
    {
        var context = await RunAsync(code);
        await Limit.UntilAsync(() => IsCollected(context), "the code is given back");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> RunAsync(string code)
    {
        var name = $"Package {TestContext.CurrentContext.Test.ID}";
        var package = SmallProtocol.Load(SmallProtocol.QAction(1, code), name: name);
        await using var element = await Element.StartAsync(package, new ElementOptions());
        await element.SetParameterAsync(4, "x");
        Assert.That(element.Snapshot().Parameters.Single(parameter => parameter.Id == 1).Value, Is.EqualTo("ran"));
        return new WeakReference(AssemblyLoadContext.All.Single(context => context.Assemblies.Any(assembly => assembly.FullName!.StartsWith(name, StringComparison.Ordinal))));
    }

    private static bool IsCollected(WeakReference context)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return !context.IsAlive;
    }
}
