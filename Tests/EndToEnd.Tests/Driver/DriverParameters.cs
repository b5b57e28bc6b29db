namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>The parameters of the connector that the tests look at: what a script that reads the report depends on.</summary>
internal static class DriverParameters
{
    public const int Status = 7;
    public const int HandshakeTarget = 8;
    public const int Header = 9;
    public const int HeaderWrite = 59;
    public const int GenericResponse = 11;
    public const int PushedMessage = 13;
    public const int ServerUrl = 100;
    public const int RoundTrip = 101;
    public const int Result = 102;
    public const int AddressInUse = 105;
    public const int Received = 110;
    public const int States = 111;
    public const int HeartbeatReplies = 112;
    public const int Malformed = 114;
    public const int Oversized = 115;
    public const int TooDeep = 116;
    public const int UnknownSource = 117;
    public const int UnknownType = 118;
    public const int HeartbeatsSent = 119;
    public const int HeartbeatsMissed = 120;
    public const int Reconnects = 121;
    public const int Bytes = 122;
    public const int MessageRate = 123;
    public const int Uptime = 124;
    public const int LastMessageTime = 125;
    public const int LastError = 126;
    public const int LastErrorTime = 127;
    public const int RestAddress = 132;
    public const int DiscoveryStatus = 133;
    public const int DiscoveryProgress = 134;
    public const int RestAddressInUse = 135;
    public const int ServerUrlWrite = 150;
    public const int AddSource = 153;
    public const int BackupUrlWrite = 154;
    public const int Reconnect = 155;
    public const int Disconnect = 156;
    public const int HeartbeatIntervalWrite = 157;
    public const int ReplyTimeoutWrite = 158;
    public const int DiscoveryAtStartupWrite = 180;
    public const int SubscribeNewSourcesWrite = 181;
    public const int RestAddressWrite = 182;
    public const int Discover = 183;
    public const int MessageSizeLimitWrite = 190;
    public const int SubscriptionSizeLimitWrite = 191;
    public const int TraceWrite = 192;
    public const int ResetStatistics = 193;
    public const int MaximumSourcesWrite = 250;
    public const int Sources = 1000;
    public const int Rename = 1052;
    public const int Remove = 1060;
    public const int Trace = 2000;
    public const int Subscribe = 1063;
    public const int MissingAfterWrite = 251;
}
