using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>
/// Handles messages for responses, and remembers the previous data of each. Source: DataMiner documentation, "clear": data equal to the previous data goes no
/// further; the previous data is replaced once the parameters, with their triggers and QActions, are done, so that only a later 'clear' has an effect. Whether
/// the QActions are among that is an assumption.
/// </summary>
internal sealed class ResponseStore(AssumptionChoices assumptions, TriggerEngine triggers, ParameterSetter setter)
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, byte[]> previous = [];

    /// <summary>Handles a message.</summary>
    /// <param name="response">The response it belongs to.</param>
    /// <param name="fields">Its parts.</param>
    /// <param name="message">The message as a whole.</param>
    /// <param name="cause">Why.</param>
    public void Handle(ResponseDefinition response, IReadOnlyList<ResponseField> fields, byte[] message, Cause cause)
    {
        if (assumptions.Is(PreviousDataAssumption.Response) && IsPrevious(response.Id, message))
        {
            return;
        }

        var handling = new ResponseHandling(response, putsOff: assumptions.Is(ResponseAfterAssumption.BeforeQActions));
        cause = cause with { Handling = handling };
        triggers.Fire(ItemKind.Response, response.Id, TriggerTime.Before, cause);
        var changed = Apply(fields, handling, cause);
        lock (gate)
        {
            previous[response.Id] = message;
        }

        foreach (var parameter in changed)
        {
            triggers.Fire(ItemKind.Parameter, parameter, TriggerTime.ChangeAfterResponse, cause);
        }

        triggers.Fire(ItemKind.Response, response.Id, TriggerTime.After, cause);
        handling.RunPutOff();
    }

    /// <summary>Forgets the previous data of a response, so that equal data counts as new.</summary>
    /// <param name="response">The response.</param>
    public void Forget(int response)
    {
        lock (gate)
        {
            previous.Remove(response);
        }
    }

    private bool IsPrevious(int response, byte[] message)
    {
        lock (gate)
        {
            return previous.TryGetValue(response, out var data) && data.AsSpan().SequenceEqual(message);
        }
    }

    // A parameter of open length is filled only if a 'read' action ran before.
    private List<int> Apply(IReadOnlyList<ResponseField> fields, ResponseHandling handling, Cause cause)
    {
        var changed = new List<int>();
        foreach (var (parameter, bytes) in fields)
        {
            var isFilled = parameter.Kind is ParameterKind.Read or ParameterKind.Write && (handling.IsRead || parameter.LengthType == LengthType.Fixed);
            if (isFilled && setter.SetReceived(parameter.Id, bytes, cause))
            {
                changed.Add(parameter.Id);
            }
        }

        return changed;
    }
}
