using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>A message with the response it was found to belong to.</summary>
/// <param name="Message">The message.</param>
/// <param name="Response">The response; null when it fits none.</param>
/// <param name="Fields">Its parts.</param>
/// <param name="Answered">The pair that waited for it; null when none did.</param>
internal sealed record Assignment(byte[] Message, ResponseDefinition? Response, IReadOnlyList<ResponseField> Fields, Expectation? Answered);

/// <summary>
/// Decides which response receives a message of one connection: one of the pair that waits, or one tied to the connection. The decision is made on arrival,
/// so that a message that came before a command is never taken for its answer.
/// </summary>
internal sealed class MessageReceiver
{
    private readonly Lock gate = new();
    private readonly int connection;
    private readonly ProtocolDefinition protocol;
    private readonly AssumptionChoices assumptions;
    private readonly ResponseMatcher matcher;
    private readonly ResponseStore responses;
    private readonly TimeProvider clock;
    private readonly IReadOnlyList<ResponseDefinition> tied;
    private Expectation? waiting;

    /// <summary>Creates the receiver of a connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="protocol">The protocol.</param>
    /// <param name="assumptions">How open questions are read.</param>
    /// <param name="matcher">Cuts messages.</param>
    /// <param name="responses">Handles them.</param>
    /// <param name="clock">The clock.</param>
    public MessageReceiver(
        int connection, ProtocolDefinition protocol, AssumptionChoices assumptions, ResponseMatcher matcher, ResponseStore responses, TimeProvider clock)
    {
        this.connection = connection;
        this.protocol = protocol;
        this.assumptions = assumptions;
        this.matcher = matcher;
        this.responses = responses;
        this.clock = clock;
        tied = [.. protocol.Responses.Values.Where(response => response.Connection == connection).OrderByDescending(TakesEverything).ThenBy(response => response.Id)];
    }

    /// <summary>Lets a pair wait for its answer.</summary>
    /// <param name="pair">The pair.</param>
    /// <returns>The wait.</returns>
    public Expectation Expect(PairDefinition pair)
    {
        var expectation = new Expectation(pair);
        lock (gate)
        {
            waiting = expectation;
        }

        return expectation;
    }

    /// <summary>Ends a wait without an answer.</summary>
    /// <param name="expectation">The wait.</param>
    /// <returns>False when the answer came at the last moment, so that it counts.</returns>
    public bool TryAbandon(Expectation expectation)
    {
        lock (gate)
        {
            if (!ReferenceEquals(waiting, expectation))
            {
                return false;
            }

            waiting = null;
            return true;
        }
    }

    /// <summary>Decides where a message goes; runs nothing of the protocol.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The decision.</returns>
    public Assignment Assign(byte[] message)
    {
        lock (gate)
        {
            var pairFirst = assumptions.Is(PairReceivesAssumption.Pair);
            return (pairFirst ? AssignToPair(message) ?? AssignToConnection(message) : AssignToConnection(message) ?? AssignToPair(message))
                ?? new Assignment(message, null, [], null);
        }
    }

    /// <summary>Handles a message.</summary>
    /// <param name="assignment">Where it goes.</param>
    public void Handle(Assignment assignment)
    {
        try
        {
            if (assignment.Response is { } response)
            {
                responses.Handle(response, assignment.Fields, assignment.Message, Cause.From($"message on connection {connection}"));
            }
        }
        finally
        {
            assignment.Answered?.SetHandled();
        }
    }

    // Such a response always receives, even if another one fits. Source: DataMiner documentation, "Smart-serial connections".
    private bool TakesEverything(ResponseDefinition response) =>
        response.Content is [var only] && protocol.Parameters[only] is { LengthType: LengthType.NextParam, Kind: ParameterKind.Read or ParameterKind.Write };

    private Assignment? AssignToPair(byte[] message)
    {
        if (waiting is not { } expectation || Find(expectation.Pair.Responses.Select(id => protocol.Responses[id]), message) is not { } found)
        {
            return null;
        }

        waiting = null;
        expectation.SetArrived(clock.GetTimestamp());
        return found with { Answered = expectation };
    }

    private Assignment? AssignToConnection(byte[] message) => Find(tied, message);

    private Assignment? Find(IEnumerable<ResponseDefinition> candidates, byte[] message)
    {
        foreach (var response in candidates)
        {
            if (matcher.Match(response, message) is { } fields)
            {
                return new Assignment(message, response, fields, null);
            }
        }

        return null;
    }
}
