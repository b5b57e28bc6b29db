using System.Globalization;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging;
using ConnectorEmulator.Packaging.Projects;

namespace Skyline.DataMiner.WebSocketDriver.Benchmarks.Throughput;

/// <summary>
/// Feeds one server, which sends as fast as it can, to the packed connector in the emulator and to a bare loop, in turn, and prints how they compare:
/// <c>dotnet run -c Release --project Tests/Benchmarks/Throughput -- [MESSAGES [ROUNDS]]</c>. Exits with 1 when the connector is slower than it should be.
/// </summary>
internal static class Program
{
    private const double LeastRatio = 0.35;
    private const int SourceCount = 100;
    private const long DefaultMessages = 400_000;
    private const int DefaultRounds = 3;

    private static async Task<int> Main(string[] args)
    {
        var messages = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) / SourceCount * SourceCount : DefaultMessages;
        var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : DefaultRounds;
        var folder = Directory.CreateTempSubdirectory("throughput-");
        try
        {
            var root = RepositoryLayout.Find(AppContext.BaseDirectory)?.Root ?? throw new DirectoryNotFoundException("This program is in no repository.");
            var package = ElementPackage.Load(ProtocolPackager.Pack(root, folder.FullName).Path);
            return await CompareAsync(package, messages, rounds).ConfigureAwait(false) >= LeastRatio ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> CompareAsync(ElementPackage package, long messages, int rounds)
    {
        List<Guid> sources = [.. Enumerable.Range(0, SourceCount).Select(_ => Guid.NewGuid())];
        using var server = new SaturatingServer(sources);
        var ratios = new List<double>();

        // What runs first is slower: its code is compiled meanwhile.
        await BareLoop.MeasureAsync(server, messages).ConfigureAwait(false);
        await DriverLoop.MeasureAsync(package, server, sources, messages).ConfigureAwait(false);
        for (var round = 1; round <= rounds; round++)
        {
            var bare = await BareLoop.MeasureAsync(server, messages).ConfigureAwait(false);
            var driver = await DriverLoop.MeasureAsync(package, server, sources, messages).ConfigureAwait(false);
            ratios.Add(driver.Rate / bare.Rate);
            Print($"round {round}: bare loop {bare.Rate:N0} messages/s at {bare.Processor:F1} us of processor each, connector {driver.Rate:N0} at {driver.Processor:F1} us, ratio {driver.Rate / bare.Rate:F3}");
        }

        ratios.Sort();
        var median = ratios[ratios.Count / 2];
        Print($"median ratio {median:F3} of {messages:N0} messages each, least {LeastRatio}");
        return median;
    }

    private static void Print(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
