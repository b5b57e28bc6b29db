using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tool.CommandLine.Parameters;
using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Does with an element what the command line asks for: waits until it started up, makes the writes, and lets it run.</summary>
/// <param name="element">The element.</param>
/// <param name="settings">What the command line asks for.</param>
internal sealed class ElementOperator(Element element, RunSettings settings)
{
    private readonly List<string> notTaken = [];
    private readonly Expectations expectations = new(element, settings);

    /// <summary>Gets the writes after which the element still showed the value from before.</summary>
    public IReadOnlyList<string> NotTaken => notTaken;

    /// <summary>Gets the write that was not finished when the time for it was up; null when all were.</summary>
    public string? Unfinished { get; private set; }

    /// <summary>Gets the QActions that ran when the time for that write was up.</summary>
    public IReadOnlyList<int> StillRunning { get; private set; } = [];

    /// <summary>Gets what came of each expectation.</summary>
    public IReadOnlyList<Check> Expected => expectations.Seen;

    /// <summary>Operates the element until what is expected holds, or its time is up.</summary>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The running operation.</returns>
    /// <exception cref="InputException">A write was refused.</exception>
    public async Task OperateAsync(CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            if (!await WaitForStartAsync(cancel).ConfigureAwait(false))
            {
                return;
            }

            if (settings.Expects.Count > 0)
            {
                end.CancelAfter(settings.ExpectWithin);
            }

            await WriteInTimeAsync(end.Token).ConfigureAwait(false);
            await (settings.Expects.Count > 0 ? expectations.WaitAsync(end.Token) : Task.Delay(settings.Duration ?? Timeout.InfiniteTimeSpan, end.Token)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The time for the writes, or for what is expected, is up.
            StillRunning = Unfinished is null ? [] : element.RunningQActions;
        }
        finally
        {
            expectations.LookAgain();
        }
    }

    // A run that stops by itself does so even when a write does not end.
    private async Task WriteInTimeAsync(CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        if (settings.Duration is not null)
        {
            limit.CancelAfter(settings.ExpectWithin);
        }

        await WriteAsync(limit.Token).ConfigureAwait(false);
    }

    private async Task WriteAsync(CancellationToken cancel)
    {
        foreach (var write in settings.Sets)
        {
            Unfinished = write.Parameter;
            if (await SetAsync(write).WaitAsync(cancel).ConfigureAwait(false) == WriteEffect.NotTaken)
            {
                notTaken.Add(write.Parameter);
            }

            Unfinished = null;
        }
    }

    // A run that stops by itself does so even when an element never starts up.
    private async Task<bool> WaitForStartAsync(CancellationToken cancel)
    {
        var time = settings.Expects.Count > 0 ? settings.ExpectWithin : settings.Duration;
        var limit = time is { } given ? TimeSpan.FromTicks(Math.Max(given.Ticks, settings.StartLimit.Ticks)) : Timeout.InfiniteTimeSpan;
        try
        {
            await element.StartedUp.WaitAsync(limit, cancel).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task<WriteEffect> SetAsync(WantedWrite write)
    {
        var place = new ParameterNames(element.Protocol).ForWriting(write.Parameter);
        try
        {
            return place.Row is { } row
                ? await element.SetCellAsync(place.Parameter.Id, row, write.Value).ConfigureAwait(false)
                : await element.SetParameterAsync(place.Parameter.Id, write.Value).ConfigureAwait(false);
        }
        catch (OperatorWriteException exception)
        {
            throw new InputException($"--set {write.Parameter}: {exception.Message}");
        }
    }
}
