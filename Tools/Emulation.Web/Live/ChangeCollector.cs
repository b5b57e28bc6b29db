using System.Threading.Channels;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Web.Views;

namespace ConnectorEmulator.Web.Live;

/// <summary>
/// Notes what changed until somebody asks. It runs on the threads of the element, so it only takes notes; as it notes which parameters changed and not their values,
/// it never grows beyond their number.
/// </summary>
internal sealed class ChangeCollector : IDisposable
{
    private readonly ElementView view;
    private readonly Lock gate = new();
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private HashSet<int> parameters;
    private HashSet<int> tables;

    /// <summary>Starts to collect; at first everything counts as changed.</summary>
    /// <param name="view">The element.</param>
    public ChangeCollector(ElementView view)
    {
        this.view = view;
        parameters = [.. view.States.Parameters];
        tables = [.. view.States.Tables];
        view.Element.Changed += NoteChange;
        view.Element.TimeoutChanged += NoteTimeout;
        view.Element.Stream.Written += NoteStream;
        view.Element.Log.Written += NoteLog;
    }

    /// <summary>Takes the parameters and tables that changed since the last time.</summary>
    /// <returns>Their ids.</returns>
    public (IReadOnlyCollection<int> Parameters, IReadOnlyCollection<int> Tables) Take()
    {
        signal.Reader.TryRead(out _);
        lock (gate)
        {
            var taken = (parameters, tables);
            (parameters, tables) = ([], []);
            return taken;
        }
    }

    /// <summary>Waits until something changed, the timeout and a line of the stream viewer or the log included.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The running wait.</returns>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => signal.Reader.WaitToReadAsync(cancellationToken);

    /// <summary>Has the next wait end at once.</summary>
    public void Signal() => signal.Writer.TryWrite(true);

    /// <inheritdoc/>
    public void Dispose()
    {
        view.Element.Changed -= NoteChange;
        view.Element.TimeoutChanged -= NoteTimeout;
        view.Element.Stream.Written -= NoteStream;
        view.Element.Log.Written -= NoteLog;
    }

    private void NoteChange(int id)
    {
        var isShown = false;
        lock (gate)
        {
            foreach (var changed in view.States.MonitoredBy[id].Prepend(id))
            {
                if (view.States.Parameters.Contains(changed))
                {
                    isShown |= parameters.Add(changed);
                }
                else if (view.States.Tables.Contains(changed))
                {
                    isShown |= tables.Add(changed);
                }
            }
        }

        if (isShown)
        {
            Signal();
        }
    }

    private void NoteTimeout(TimeoutState state) => Signal();

    private void NoteStream(StreamLine line) => Signal();

    private void NoteLog(ElementLogLine line) => Signal();
}
