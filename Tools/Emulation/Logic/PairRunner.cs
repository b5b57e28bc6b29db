using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>
/// Runs pairs: sends the command and, when the pair has responses, waits for one, repeating the command as often as the connection says. Source: DataMiner
/// documentation, Protocol.Pairs.Pair.Content.
/// </summary>
internal sealed class PairRunner(ElementParts parts)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, TimeSpan> timeouts = new();

    /// <summary>Sets how long a pair waits for its answer from now on.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="timeout">How long.</param>
    public void SetTimeout(int pair, TimeSpan timeout) => timeouts[pair] = timeout;

    /// <summary>Runs a pair.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="entry">The group it runs in.</param>
    /// <param name="thread">The thread it runs on, whose turn it gives away while it waits.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The running pair.</returns>
    public async Task RunAsync(PairDefinition pair, QueuedGroup entry, ProtocolThread thread, CancellationToken stop)
    {
        if (!parts.Conditions.Hold(pair.Condition))
        {
            return;
        }

        var command = parts.Protocol.Commands[pair.Command];
        if (!entry.Frozen.TryGetValue(pair.Id, out var bytes))
        {
            parts.Triggers.Fire(ItemKind.Command, command.Id, TriggerTime.Before, entry.Cause);
            bytes = parts.Commands.Get(command.Id);
        }

        var connection = parts.WebSockets[entry.Group.Connection];
        var payload = parts.Commands.ToPayload(command, bytes);
        var attempts = 1 + (pair.Retries ?? connection.Definition.Retries);
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            if (await TryOnceAsync(pair, command, payload, connection, entry, thread, stop).ConfigureAwait(false))
            {
                return;
            }
        }

        parts.Log.Error($"Pair {pair.Id} ({pair.Name}) was not answered after {attempts} {(attempts == 1 ? "attempt" : "attempts")}.");
        SetResponding(pair, connection, responds: false);
        parts.Triggers.Fire(ItemKind.Pair, pair.Id, TriggerTime.TimeoutAfterRetries, entry.Cause);
    }

    /// <summary>Tells whether the outcome of a pair says anything about its connection.</summary>
    /// <param name="pair">The pair.</param>
    /// <returns>Whether it does.</returns>
    public bool CountsForTimeout(PairDefinition pair) => !pair.IgnoresTimeout || parts.Assumptions.Is(PairIgnoreTimeoutAssumption.SerialOnly);

    private TimeSpan FindTimeout(PairDefinition pair, WebSocketConnection connection) =>
        timeouts.TryGetValue(pair.Id, out var set) ? set : pair.Timeout ?? connection.Definition.Timeout;

    private void SetResponding(PairDefinition pair, WebSocketConnection connection, bool responds)
    {
        if (CountsForTimeout(pair))
        {
            parts.Timeout.Set(connection.Definition.Id, responds);
        }
    }

    private async Task<bool> TryOnceAsync(
        PairDefinition pair, CommandDefinition command, byte[] payload, WebSocketConnection connection, QueuedGroup entry, ProtocolThread thread, CancellationToken stop)
    {
        var cause = entry.Cause;
        var expectation = pair.Responses.Count > 0 ? connection.Receiver.Expect(pair) : null;
        var sent = parts.Clock.GetTimestamp();
        connection.Send(payload, command.IsText);
        parts.Statistics.Pair(pair.Id).Sent();
        parts.Triggers.Fire(ItemKind.Command, command.Id, TriggerTime.After, cause);
        if (expectation is null)
        {
            return true;
        }

        var arrived = await WaitAsync(expectation, connection, FindTimeout(pair, connection), entry.Waiting, thread, stop).ConfigureAwait(false);
        if (arrived is null)
        {
            parts.Statistics.Pair(pair.Id).TimedOut();
            parts.Triggers.Fire(ItemKind.Pair, pair.Id, TriggerTime.Timeout, cause);
            return false;
        }

        var roundTrip = parts.Clock.GetElapsedTime(sent, arrived.Value);
        parts.Statistics.Pair(pair.Id).Answered(roundTrip);
        parts.Observers.NotifyAnswered(pair.Id, roundTrip);
        SetResponding(pair, connection, responds: true);
        parts.Triggers.Fire(ItemKind.Pair, pair.Id, TriggerTime.Succeeded, cause);
        return true;
    }

    private async Task<long?> WaitAsync(Expectation expectation, WebSocketConnection connection, TimeSpan timeout, Waiting waiting, ProtocolThread thread, CancellationToken stop)
    {
        thread.Turn.Release();
        try
        {
            return await AwaitAnswerAsync(expectation, connection.Receiver, timeout, waiting, stop).ConfigureAwait(false);
        }
        finally
        {
            await thread.Turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<long?> AwaitAnswerAsync(Expectation expectation, MessageReceiver receiver, TimeSpan timeout, Waiting waiting, CancellationToken stop)
    {
        try
        {
            var arrived = await waiting.ForAsync(expectation.Arrived.WaitAsync(timeout, parts.Clock, stop), ElementActivity.AwaitsDevice, expectation.Arrived).ConfigureAwait(false);
            await expectation.Handled.WaitAsync(stop).ConfigureAwait(false);
            return arrived;
        }
        catch (TimeoutException)
        {
            if (receiver.TryAbandon(expectation))
            {
                return null;
            }

            await expectation.Handled.WaitAsync(stop).ConfigureAwait(false);
            return await expectation.Arrived.ConfigureAwait(false);
        }
    }
}
