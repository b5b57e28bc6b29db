using System.Text;
using System.Threading.Channels;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>Plays the device's side of a recorded connection: sends what it sent, with its pauses, and waits for what the element sent.</summary>
/// <param name="recorded">The connection.</param>
/// <param name="options">How to play it.</param>
/// <param name="client">The client.</param>
internal sealed class ReplayPlayer(RecordedConnection recorded, ReplayOptions options, IReplayClient client)
{
    // What is sent ahead of its place is kept, as long as it is not without end.
    private const int MostKept = 1000;

    private readonly Channel<ReplayMessage> incoming = Channel.CreateBounded<ReplayMessage>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<ReplayMessage> early = [];
    private readonly Correlation correlation = new();
    private readonly IReadOnlyList<RecordedPattern?> patterns = [.. recorded.Messages.Select(message => message.IsSent ? new RecordedPattern(message) : null)];
    private TimeSpan recordedAt = recorded.OpenedAt;
    private long reachedAt;

    /// <summary>Gets the number of messages of the recording that are done.</summary>
    public int Done { get; private set; }

    /// <summary>A message of the client came.</summary>
    /// <param name="message">The message.</param>
    public void Receive(ReplayMessage message) => incoming.Writer.TryWrite(message);

    /// <summary>Plays to the end.</summary>
    /// <param name="ended">Cancelled when the client is gone.</param>
    /// <returns>The running play.</returns>
    public async Task PlayAsync(CancellationToken ended)
    {
        reachedAt = options.Clock.GetTimestamp();
        foreach (var message in recorded.Messages)
        {
            await (message.IsSent ? WaitForAsync(message, patterns[Done]!, ended) : SendAsync(message, ended)).ConfigureAwait(false);
            Done++;
        }

        client.Notice($"all {Done} messages of the recording are done");
        if (recorded.End is { } end)
        {
            await PauseAsync(end.At, ended).ConfigureAwait(false);
            client.Close(end.Code);
        }
    }

    private async Task SendAsync(RecordedMessage message, CancellationToken ended)
    {
        await PauseAsync(message.At, ended).ConfigureAwait(false);
        await client.SendAsync(correlation.Write(message), message.IsText, ended).ConfigureAwait(false);
    }

    // Pauses count from the last message that the element had to send, so that they do not add up.
    private async Task PauseAsync(TimeSpan until, CancellationToken ended)
    {
        var wait = (until - recordedAt) / options.Speed - options.Clock.GetElapsedTime(reachedAt);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, options.Clock, ended).ConfigureAwait(false);
        }
    }

    private async Task WaitForAsync(RecordedMessage message, RecordedPattern pattern, CancellationToken ended)
    {
        var found = early.FindIndex(item => pattern.Fits(item.Data, item.IsText));
        var taken = found < 0 ? default : early[found];
        if (found >= 0)
        {
            early.RemoveAt(found);
        }

        while (found < 0)
        {
            taken = await incoming.Reader.ReadAsync(ended).ConfigureAwait(false);
            found = pattern.Fits(taken.Data, taken.IsText) ? 0 : Keep(taken, message);
        }

        correlation.Learn(pattern.Compare(taken.Data));
        (recordedAt, reachedAt) = (message.At, options.Clock.GetTimestamp());
    }

    private int Keep(ReplayMessage message, RecordedMessage waiting)
    {
        if (early.Count < MostKept && patterns.Skip(Done + 1).Any(pattern => pattern?.Fits(message.Data, message.IsText) == true))
        {
            early.Add(message);
        }
        else
        {
            client.Unmatched(message.ToString(), $"message {Done + 1} waits for {new ReplayMessage(waiting.Data, waiting.IsText)}");
        }

        return -1;
    }
}

/// <summary>A message of a client.</summary>
/// <param name="Data">Its payload.</param>
/// <param name="IsText">Whether it is a text frame.</param>
internal readonly record struct ReplayMessage(ReadOnlyMemory<byte> Data, bool IsText)
{
    /// <inheritdoc/>
    public override string ToString() => IsText ? Encoding.UTF8.GetString(Data.Span) : $"a binary frame of {Data.Length} bytes";
}

/// <summary>The client that a recording is played to.</summary>
internal interface IReplayClient
{
    /// <summary>Sends a message.</summary>
    Task SendAsync(ReadOnlyMemory<byte> data, bool isText, CancellationToken ended);

    /// <summary>Closes the connection, after everything that was sent.</summary>
    void Close(int code);

    /// <summary>Tells the user something about this client.</summary>
    void Notice(string text);

    /// <summary>A message came that the recording has nothing for.</summary>
    void Unmatched(string text, string waiting);
}
