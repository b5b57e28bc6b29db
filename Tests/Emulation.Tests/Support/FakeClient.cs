using System.Text;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;

namespace ConnectorEmulator.Tests.Support;

/// <summary>A socket that records what it is told, and is open unless a test closes it.</summary>
internal sealed class FakeClient : IWebSocketClient
{
    private readonly Lock gate = new();
    private readonly List<(byte[] Payload, bool IsText)> sent = [];
    private readonly List<string> targets = [];

    public bool IsOpen { get; set; } = true;

    public ElementActivity Activity => ElementActivity.Idle;

    public IReadOnlyList<(byte[] Payload, bool IsText)> Sent
    {
        get
        {
            lock (gate)
            {
                return [.. sent];
            }
        }
    }

    public IReadOnlyList<string> SentTexts => [.. Sent.Select(item => Encoding.UTF8.GetString(item.Payload))];

    public IReadOnlyList<string> Targets
    {
        get
        {
            lock (gate)
            {
                return [.. targets];
            }
        }
    }

    public void Start(string url) => Retarget(url);

    public void Retarget(string url)
    {
        lock (gate)
        {
            targets.Add(url);
        }
    }

    public bool TrySend(byte[] payload, bool isText)
    {
        lock (gate)
        {
            if (IsOpen)
            {
                sent.Add((payload, isText));
            }
        }

        return IsOpen;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
