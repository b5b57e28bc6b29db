using ConnectorEmulator.Compilation;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tables;

namespace ConnectorEmulator.Scripting;

/// <summary>
/// Runs QActions on the thread that set them off, which waits; queued ones on a thread of their own. An error is logged, counted, and ends there. Source:
/// DataMiner documentation, "Executing QActions".
/// </summary>
internal sealed class QActionRunner(ElementParts parts, ElementIdentity identity, IReadOnlyDictionary<int, IQActionProgram> programs) : IQActions
{
    private const string StackUsedUp = "its code calls itself without end, until the stack is used up. On an agent that ends the process of all QActions.";

    private readonly ILookup<int, (QActionDefinition QAction, int Position)> byTrigger = parts.Protocol.QActions
        .SelectMany(qaction => qaction.Triggers.Select((trigger, position) => (trigger, qaction, position)))
        .ToLookup(item => item.trigger, item => (item.qaction, item.position));

    private readonly QueuedQActions queued = new();

    /// <inheritdoc/>
    public bool IsRunning => queued.IsRunning;

    /// <inheritdoc/>
    public void Run(int parameter, Cause cause, RowChange? row)
    {
        foreach (var (qaction, position) in byTrigger[parameter])
        {
            if (!parts.Conditions.Hold(qaction.Condition))
            {
                continue;
            }

            var run = Prepare(qaction, position, parameter, cause, row);
            if (qaction.IsQueued)
            {
                // By the time it runs, the edit that set it off is over.
                var later = run with { Cause = run.Cause with { LockedTable = null, Handling = null } };
                queued.Start(() => Execute(later));
            }
            else
            {
                queued.RunAround(() => Execute(run));
            }
        }
    }

    private QActionRun Prepare(QActionDefinition qaction, int position, int parameter, Cause cause, RowChange? row)
    {
        var entryPoint = qaction.EntryPoints.Count switch
        {
            0 => null,
            1 => qaction.EntryPoints[0],
            _ => qaction.EntryPoints[position],
        };
        var nested = cause with { Origin = $"QAction {qaction.Id} ({qaction.Name})", Depth = cause.Depth + 1 };
        var inputs = qaction.InputParameters.Select(id => InputSnapshot.Take(parts.Values, id, qaction.IsBinary)).ToArray();
        return new QActionRun(qaction, entryPoint, parameter, inputs, nested, row);
    }

    private void Execute(QActionRun run)
    {
        var statistics = parts.Statistics.QAction(run.QAction.Id);
        if (run.Cause.Chain.IsBroken)
        {
            return;
        }

        if (run.Cause.Depth > Cause.DeepestAllowed)
        {
            run.Cause.Chain.Break();
            statistics.CountError();
            parts.Log.Error($"QAction {run.QAction.Id} ({run.QAction.Name}) was not run for parameter {run.Parameter}: QActions set each other off {Cause.DeepestAllowed} deep, without end; the rest of this chain is left out.");
            return;
        }

        statistics.CountRun();
        var program = programs[run.QAction.Id];
        StackWatch.Begin();
        try
        {
            program.Invoke(run.EntryPoint, ScriptProxy.Create(parts, identity, run), run.Inputs);
            if (StackWatch.End())
            {
                statistics.CountError();
                parts.Log.Error($"QAction {run.QAction.Id} ({run.QAction.Name}) caught an InsufficientExecutionStackException: {StackUsedUp}");
            }
        }
        catch (Exception exception)
        {
            // Whatever the code of a QAction throws is its own error; the element goes on.
            statistics.CountError();
            var place = program.Locate(exception);
            var reason = StackWatch.End() ? StackUsedUp : exception.ToString();
            parts.Log.Error($"QAction {run.QAction.Id} ({run.QAction.Name}) failed{(place is null ? string.Empty : $" in {place}")}: {reason}", place);
        }
        finally
        {
            statistics.EndRun();
        }
    }
}
