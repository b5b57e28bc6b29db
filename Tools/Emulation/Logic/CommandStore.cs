using System.Text;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>
/// Builds commands and holds what was built. Source: DataMiner documentation, "Creating commands and responses" and "make": without MakeCommandByProtocol a
/// command is built at start-up, when an action executes its group, and by 'make'; with it, by 'make' only, which a 'before command' trigger runs when the
/// group is queued.
/// </summary>
internal sealed class CommandStore(ElementParts parts)
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, byte[]> built = [];

    /// <summary>Builds the commands that are built at start-up.</summary>
    public void MakeAtStartup()
    {
        if (!parts.Protocol.Connections.Values.Any(IsMadeByProtocol))
        {
            foreach (var id in parts.Protocol.Commands.Keys)
            {
                Make(id);
            }
        }
    }

    /// <summary>Builds a command from the values of its parameters.</summary>
    /// <param name="id">The command.</param>
    public void Make(int id)
    {
        byte[] bytes = [.. parts.Protocol.Commands[id].Content.SelectMany(parameter => parts.Converter.ToBytes(parts.Store.Get(parameter)))];
        lock (gate)
        {
            built[id] = bytes;
        }
    }

    /// <summary>Gives a command as it was built last.</summary>
    /// <param name="id">The command.</param>
    /// <returns>Its bytes; none when it was never built.</returns>
    public byte[] Get(int id)
    {
        lock (gate)
        {
            return built.GetValueOrDefault(id, []);
        }
    }

    /// <summary>Prepares the commands and the requests of a group that is about to be queued.</summary>
    /// <param name="entry">The group.</param>
    /// <param name="makesCommands">Whether an action queues it; a timer builds nothing.</param>
    /// <param name="cause">Why.</param>
    public void Freeze(QueuedGroup entry, bool makesCommands, Cause cause)
    {
        foreach (var item in entry.Group.Items.Where(item => item.Kind == GroupItemKind.Session))
        {
            entry.Requests[item] = parts.Sessions.Build(item);
        }

        var isByProtocol = parts.Protocol.Connections.TryGetValue(entry.Group.Connection, out var connection) && IsMadeByProtocol(connection);
        foreach (var item in entry.Group.Items.Where(item => item.Kind == GroupItemKind.Pair))
        {
            var command = parts.Protocol.Pairs[item.Id].Command;
            if (isByProtocol)
            {
                parts.Triggers.Fire(ItemKind.Command, command, TriggerTime.Before, cause);
                entry.Frozen[item.Id] = Get(command);
            }
            else if (makesCommands)
            {
                Make(command);
            }
        }
    }

    /// <summary>Gives the payload of the frame that carries a command: the bytes, or the text as UTF-8.</summary>
    /// <param name="command">The command.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>The payload.</returns>
    public byte[] ToPayload(CommandDefinition command, byte[] bytes) =>
        command.IsText && parts.Assumptions.Is(CommandTextAssumption.Utf8) ? Encoding.UTF8.GetBytes(parts.Converter.Codec.Decode(bytes)) : bytes;

    private bool IsMadeByProtocol(ConnectionDefinition connection) => connection.MakeCommandByProtocol && parts.Assumptions.Is(MakeCommandAssumption.WhenQueued);
}
