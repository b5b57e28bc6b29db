using BenchmarkDotNet.Attributes;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Session;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Time;

namespace Skyline.DataMiner.WebSocketDriver.Benchmarks;

/// <summary>The way of a message through the session, from the bytes that DataMiner hands over to the row that is ready to be written.</summary>
public class ReceiveBenchmark
{
    private readonly Payload state = SampleMessages.Payload(SampleMessages.State);
    private readonly Payload malformed = SampleMessages.Payload(SampleMessages.State + "}");
    private readonly ElementSession session = new(new Is07Dialect(), new SystemClock(), () => 0, [new Source(SampleMessages.SourceId, null)]);

    [GlobalSetup]
    public void Open()
    {
        session.TryStart();
        session.StatusReported(isOpen: true);
        session.TakeOutgoing();
    }

    [Benchmark]
    public bool State() => session.Receive(state);

    [Benchmark]
    public bool Malformed() => session.Receive(malformed);
}
