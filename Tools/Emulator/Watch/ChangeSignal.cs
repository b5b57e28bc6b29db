using System.Threading.Channels;

namespace ConnectorEmulator.Tool.Watch;

/// <summary>Turns the many events of a change, such as saving all files of an editor, into one: it is told when nothing more came for a moment.</summary>
/// <param name="clock">The clock.</param>
/// <param name="quiet">The moment.</param>
internal sealed class ChangeSignal(TimeProvider clock, TimeSpan quiet)
{
    private readonly Channel<bool> raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Says that something happened; from any thread.</summary>
    public void Raise() => raised.Writer.TryWrite(true);

    /// <summary>Waits for a change, from the last wait on, and for its end.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The running wait.</returns>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await raised.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        while (await IsRaisedAgainAsync(cancellationToken).ConfigureAwait(false))
        {
        }
    }

    private async Task<bool> IsRaisedAgainAsync(CancellationToken cancellationToken)
    {
        using var moment = new CancellationTokenSource(quiet, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(moment.Token, cancellationToken);
        try
        {
            await raised.Reader.ReadAsync(either.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
