using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;
using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Logic;

/// <summary>
/// Keeps the status parameter of a connection: 1 open, 0 closed. Source: DataMiner documentation, "Connection status", and release note 41167: only a change
/// of the state is passed on; before it, each failed attempt was.
/// </summary>
internal sealed class StatusReporter(
    ConnectionDefinition definition, AssumptionChoices assumptions, VersionProfile version, ElementTimeout timeout, ParameterSetter setter)
{
    private bool? last;

    /// <summary>Reports that the connection opened.</summary>
    public void ReportOpen()
    {
        if (assumptions.Is(RespondsFromAssumption.Opening))
        {
            timeout.Set(definition.Id, responds: true);
        }

        Report(true);
    }

    /// <summary>Reports that the connection closed or could not be opened.</summary>
    /// <param name="isSwap">Whether another one is opened at once.</param>
    public void ReportClosed(bool isSwap)
    {
        if (isSwap && assumptions.Is(FastSwapAssumption.Unreported))
        {
            return;
        }

        timeout.Set(definition.Id, responds: false);
        Report(false);
    }

    private void Report(bool isOpen)
    {
        var isChange = last != isOpen;
        last = isOpen;
        var repeatsClosed = version.RepeatsClosed || assumptions.Is(SpontaneousRetryAssumption.WithRepeatedClosed);
        var passesOn = isChange || (!isOpen && repeatsClosed);
        if (passesOn && definition.StatusParameter is { } parameter)
        {
            setter.SetFromProtocol(parameter, isOpen ? 1d : 0d, Cause.From($"status of connection {definition.Id}"), force: true);
        }
    }
}
