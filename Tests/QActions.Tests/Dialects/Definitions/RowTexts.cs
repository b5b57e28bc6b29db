using System.Globalization;
using System.Text.RegularExpressions;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Values;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>Writes what comes of a message as the files of rows do.</summary>
internal static class RowTexts
{
    /// <summary>A key that no message of a test names, for sources that are known by an alias only.</summary>
    private const string AnyKey = "any";

    /// <summary>Of a source that is known by an alias, the files do not show the part.</summary>
    private const string AnyKeyAndPart = " any[^ ]*";

    public static IEnumerable<string> Of(MessageReading reading)
    {
        var rows = reading.Messages.Select(message => Of(message, reading))
            .Concat(reading.Aliases.Where(alias => alias.Key != null).Select(alias => "alias alias " + alias.Alias.AsText() + " = " + alias.Key))
            .Select(DefinitionCase.Plain).ToArray();
        return rows.Length > 0 || reading.Rules.Count > 0 || reading.Fault != ReadFault.None ? rows : ["unknown"];
    }

    public static string Of(Message message, MessageReading reading) => message switch
    {
        StateMessage state => "state " + RowKey.Unescape(state.SourceId) + Of(state),
        AliasedMessage aliased => Regex.Replace(Of(aliased.For(AnyKey), reading), AnyKeyAndPart, " alias " + aliased.Alias.AsText()),
        HealthMessage health => "health" + Field("text", health.Mark),
        LifecycleMessage life => (life.Kind == ShutdownKind.Reboot ? "reboot " : "gone ") + RowKey.Unescape(life.SourceId),
        AnswerMessage answer => Of(answer, reading),
        DemandMessage demand => "answer send=" + Write(demand),
        IgnoredMessage => "nothing",
        _ => message.GetType().Name,
    };

    public static string Write(DemandMessage demand)
    {
        var source = new MessageSource(new TestClock(), () => "uuid", new EnteredValues(string.Empty, string.Empty, new Dictionary<string, string>()), null);
        var writer = new MessageWriter(10_000);
        demand.Send.Write(writer, new MessageValues(source) { Answered = demand.Values });
        return writer.Fault ?? writer.Text;
    }

    private static string Of(StateMessage state) =>
        Field("name", state.Name)
        + Field("value", state.Value?.Text)
        + Field("number", state.Value?.Number?.ToString("R", CultureInfo.InvariantCulture))
        + Field("type", state.EventType)
        + Field("group", state.FlowId)
        + Field("time", state.EventTime?.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture));

    private static string Of(AnswerMessage answer, MessageReading reading)
    {
        var alias = reading.Aliases.FirstOrDefault(learnt => learnt.Key == null && learnt.RequestId == answer.RequestId);
        return (answer.IsAccepted ? "accepted" : "refused")
            + (alias == null ? string.Empty : " alias " + alias.Alias.AsText())
            + (answer.RequestId == null ? string.Empty : " request " + answer.RequestId)
            + (answer.SourceId == null ? string.Empty : " " + RowKey.Unescape(answer.SourceId))
            + Field("text", answer.Text);
    }

    private static string Field(string name, string value) => value == null ? string.Empty : " " + name + "=" + value;
}
