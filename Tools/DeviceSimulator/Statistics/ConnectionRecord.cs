namespace ConnectorEmulator.DeviceSimulator.Statistics;

/// <summary>Counts what happens on one connection; several threads may.</summary>
internal sealed class ConnectionRecord(int number, HandshakeRequest handshake, DeviceRecord device)
{
    private const int SubscriptionsKept = 100;

    private readonly Lock gate = new();
    private readonly Queue<IReadOnlyList<string>> subscriptions = new();
    private ConnectionEnd? end;
    private long subscriptionCommands;
    private long healthCommands;
    private long eventsSent;
    private long ignoredMessages;

    /// <summary>The connection's number.</summary>
    public int Number => number;

    /// <summary>How it ended, or null.</summary>
    public ConnectionEnd? End
    {
        get
        {
            lock (gate)
            {
                return end;
            }
        }
    }

    /// <summary>Counts a health command.</summary>
    public void CountHealth()
    {
        Interlocked.Increment(ref healthCommands);
        device.CountHealth();
    }

    /// <summary>Counts a state message.</summary>
    public void CountEvent()
    {
        Interlocked.Increment(ref eventsSent);
        device.CountEvent();
    }

    /// <summary>Counts a message that was not a command.</summary>
    public void CountIgnored() => Interlocked.Increment(ref ignoredMessages);

    /// <summary>Keeps a subscription's list.</summary>
    public void AddSubscription(IReadOnlyList<string> sources)
    {
        device.CountSubscription();
        lock (gate)
        {
            subscriptionCommands++;
            subscriptions.Enqueue(sources);
            if (subscriptions.Count > SubscriptionsKept)
            {
                subscriptions.Dequeue();
            }
        }
    }

    /// <summary>Keeps how the connection ended; the first cause stays.</summary>
    public void SetEnd(ClosedBy by, int? code)
    {
        lock (gate)
        {
            end ??= new ConnectionEnd(by, code);
        }
    }

    /// <summary>A copy of the counters.</summary>
    public ConnectionStatistics Snapshot()
    {
        lock (gate)
        {
            return new ConnectionStatistics
            {
                Number = number,
                Handshake = handshake,
                End = end,
                SubscriptionCommands = subscriptionCommands,
                Subscriptions = [.. subscriptions],
                HealthCommands = Interlocked.Read(ref healthCommands),
                EventsSent = Interlocked.Read(ref eventsSent),
                IgnoredMessages = Interlocked.Read(ref ignoredMessages),
            };
        }
    }
}
