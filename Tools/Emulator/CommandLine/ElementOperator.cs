using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tool.CommandLine.Parameters;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Does with an element what the command line asks for: waits until it started up, makes the writes, and lets it run.</summary>
/// <param name="element">The element.</param>
/// <param name="settings">What the command line asks for.</param>
internal sealed class ElementOperator(Element element, RunSettings settings)
{
    private readonly List<string> notTaken = [];

    /// <summary>Gets the writes after which the element still showed the value from before.</summary>
    public IReadOnlyList<string> NotTaken => notTaken;

    /// <summary>Operates the element until its time is up.</summary>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The running operation.</returns>
    /// <exception cref="InputException">A write was refused.</exception>
    public async Task OperateAsync(CancellationToken cancel)
    {
        if (!await WaitForStartAsync(cancel).ConfigureAwait(false))
        {
            return;
        }

        foreach (var write in settings.Sets)
        {
            if (await SetAsync(write).WaitAsync(cancel).ConfigureAwait(false) == WriteEffect.NotTaken)
            {
                notTaken.Add(write.Parameter);
            }
        }

        await Task.Delay(settings.Duration ?? Timeout.InfiniteTimeSpan, cancel).ConfigureAwait(false);
    }

    // A run that stops by itself does so even when an element never starts up.
    private async Task<bool> WaitForStartAsync(CancellationToken cancel)
    {
        var limit = settings.Duration is { } duration ? TimeSpan.FromTicks(Math.Max(duration.Ticks, settings.StartLimit.Ticks)) : Timeout.InfiniteTimeSpan;
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
