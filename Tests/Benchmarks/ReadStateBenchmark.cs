using BenchmarkDotNet.Attributes;
using Newtonsoft.Json.Linq;
using Skyline.Protocol.Dialects.Is07;

namespace Skyline.DataMiner.WebSocketDriver.Benchmarks;

/// <summary>Reads a state beside the tree that many connectors build of each message.</summary>
public class ReadStateBenchmark
{
    private readonly Is07Dialect dialect = new();
    private readonly string text = SampleMessages.State;

    [Benchmark(Baseline = true)]
    public JObject NewtonsoftTree() => JObject.Parse(text);

    [Benchmark]
    public object Dialect() => dialect.Read(text);
}
