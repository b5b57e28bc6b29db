namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>The columns of the Sources table, by index.</summary>
internal static class SourceColumn
{
    public const int Id = 0;
    public const int Name = 1;
    public const int EventType = 2;
    public const int Value = 3;
    public const int Number = 4;
    public const int State = 5;
    public const int EventTime = 6;
    public const int LastReceived = 7;
    public const int Events = 8;
    public const int Latency = 9;
    public const int Age = 10;
    public const int Flow = 11;
    public const int Subscribed = 12;
}
