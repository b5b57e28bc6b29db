using Skyline.DataMiner.Scripting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>The columns of the Sources table, by index.</summary>
internal static class SourceColumn
{
    public const int Id = Parameter.Sources.Idx.sourcesid;
    public const int Name = Parameter.Sources.Idx.sourcesname;
    public const int EventType = Parameter.Sources.Idx.sourceseventtype;
    public const int Value = Parameter.Sources.Idx.sourcesvalue;
    public const int Number = Parameter.Sources.Idx.sourcesnumericvalue;
    public const int State = Parameter.Sources.Idx.sourcesstate;
    public const int EventTime = Parameter.Sources.Idx.sourceslastevent;
    public const int LastReceived = Parameter.Sources.Idx.sourceslastreceived;
    public const int Events = Parameter.Sources.Idx.sourcesevents;
    public const int Latency = Parameter.Sources.Idx.sourceslatency;
    public const int Age = Parameter.Sources.Idx.sourcesage;
    public const int Flow = Parameter.Sources.Idx.sourcesflow;
    public const int Subscribed = Parameter.Sources.Idx.sourcessubscribed;
}
