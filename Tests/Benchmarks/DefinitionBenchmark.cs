using System;
using System.IO;
using BenchmarkDotNet.Attributes;
using Skyline.Protocol.Dialects.Definitions.Documents;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Is07;

namespace Skyline.DataMiner.WebSocketDriver.Benchmarks;

/// <summary>Reads a state by the definition of IS-07 beside the reader that knows nothing else.</summary>
public class DefinitionBenchmark
{
    private readonly Is07Dialect dialect = new();
    private readonly DefinitionMessageReader reader = Load();
    private readonly string text = SampleMessages.State;

    [Benchmark(Baseline = true)]
    public object Dialect() => dialect.Read(text);

    [Benchmark]
    public object Definition() => reader.Read(text);

    private static DefinitionMessageReader Load() =>
        DefinitionReader.TryRead(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "is07.json")), out var definition, out var mistake)
            ? new DefinitionMessageReader(definition)
            : throw new InvalidOperationException(mistake);
}
