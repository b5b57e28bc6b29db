using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Skyline.DataMiner.WebSocketDriver.Benchmarks;

/// <summary>Measures what the QActions do with a message: <c>dotnet run -c Release --project Tests/Benchmarks -- --filter "*"</c>.</summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        // In this process: a project of its own for each benchmark would be built below the settings of this repository.
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .HideColumns(Column.StdDev, Column.Median, Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
    }
}
