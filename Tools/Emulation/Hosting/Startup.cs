using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;
using ConnectorEmulator.Persistence;

namespace ConnectorEmulator.Hosting;

/// <summary>Starts the parts of an element in the order of an agent. Source: DataMiner documentation, "Use case 2" of the logic pages, the element log.</summary>
internal sealed class Startup(ElementParts parts, ElementIdentity identity, StateSaver saver, IReadOnlyDictionary<int, string> addresses)
{
    private static readonly TimeSpan FirstReportLimit = TimeSpan.FromSeconds(10);

    private readonly Waiting waiting = new();
    private volatile bool isOpened;

    /// <summary>Gets what the start is about, until the connections are started.</summary>
    public ElementActivity Activity => isOpened ? ElementActivity.Idle : waiting.Activity;

    /// <summary>Starts everything.</summary>
    /// <param name="stop">Stops what was started.</param>
    /// <param name="cancel">Gives the start up.</param>
    /// <returns>What runs until it is stopped.</returns>
    public async Task<Task> RunAsync(CancellationToken stop, CancellationToken cancel)
    {
        InitialValues.Apply(parts.Values, saver.Load(), ElementFacts.Compose(identity, parts.Protocol.Connections.Values, addresses));
        parts.Commands.MakeAtStartup();
        var receiving = parts.WebSockets.Values.Select(connection => Task.Run(() => connection.RunAsync(stop), CancellationToken.None)).ToList();
        var opening = parts.Assumptions.Is(OpenMomentAssumption.BeforeFirstQAction) ? OpenAllAsync(cancel) : OpenAfterFirstGroupAsync(stop);
        if (parts.Assumptions.Is(OpenMomentAssumption.BeforeFirstQAction))
        {
            await opening.ConfigureAwait(false);
        }

        var starting = Task.Run(FireAfterStartup, CancellationToken.None);
        if (await Task.WhenAny(starting, Task.Delay(FirstReportLimit, CancellationToken.None)).ConfigureAwait(false) == starting)
        {
            await starting.ConfigureAwait(false);
        }

        var timers = parts.Timers.RunAsync(stop);
        return Task.WhenAll([.. receiving, opening, starting, timers, parts.Queues.RunAsync(stop)]);
    }

    private void FireAfterStartup()
    {
        var cause = Cause.From("after startup");
        foreach (var trigger in parts.Protocol.Triggers.Values.Where(trigger => trigger.Time == TriggerTime.AfterStartup))
        {
            parts.Triggers.Check(trigger.Id, cause);
        }
    }

    private void Open()
    {
        var urls = parts.Protocol.Parameters.Values.Where(item => item.DynamicIpConnection is not null)
            .ToDictionary(item => item.DynamicIpConnection!.Value, item => parts.Converter.ToText(parts.Store.Get(item.Id)));
        foreach (var (id, connection) in parts.WebSockets)
        {
            connection.Start(urls.GetValueOrDefault(id, string.Empty));
        }

        foreach (var connection in parts.Sessions.Connections)
        {
            connection.Retarget(urls.GetValueOrDefault(connection.Definition.Id, string.Empty));
        }

        isOpened = true;
    }

    private async Task OpenAllAsync(CancellationToken cancel)
    {
        Open();
        try
        {
            await Task.WhenAll(parts.WebSockets.Values.Select(connection => connection.FirstReport)).WaitAsync(FirstReportLimit, parts.Clock, cancel).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            parts.Log.Info($"No connection opened or failed within {FirstReportLimit.TotalSeconds} s; the element starts without it.");
        }
    }

    private async Task OpenAfterFirstGroupAsync(CancellationToken stop)
    {
        var starts = parts.Protocol.Triggers.Values.Any(trigger => trigger.Time == TriggerTime.AfterStartup);
        try
        {
            var first = starts ? parts.Queues.Main.FirstGroupDone : Task.CompletedTask;
            await waiting.ForAsync(first.WaitAsync(stop), cause: first).ConfigureAwait(false);
            Open();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The element stopped before its first group ran.
        }
    }
}
