using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Scripts.Messages;
using ConnectorEmulator.DeviceSimulator.Scripts.Reading;

namespace ConnectorEmulator.DeviceSimulator.Scripts;

/// <summary>Reads scripts.</summary>
internal static class ScriptReader
{
    private const int MostMilliseconds = 24 * 60 * 60 * 1000;
    private const int MostTimes = 1_000_000;

    /// <summary>Reads a script.</summary>
    /// <exception cref="ScriptException">There is a mistake in it.</exception>
    public static DeviceScript Read(string json)
    {
        var members = MemberReader.Of(ScriptParser.Parse(json), "name", "about", "separator", "steps", "always", "outage");
        members.Text("about");
        var name = members.Text("name") ?? throw members.Mistake("'name' is missing; give the device a name, such as \"name\": \"Mixer\".");
        IReadOnlyList<ScriptStep> steps = [.. members.List("steps").Select(ReadStep)];
        IReadOnlyList<ScriptStep> always = [.. members.List("always").Select(ReadAlways)];
        if (steps.Count + always.Count == 0)
        {
            throw members.Mistake("there is nothing to do; give 'steps' (in order), 'always' (at any time), or both.");
        }

        CheckNames([.. steps, .. always]);
        return new DeviceScript(name, members.Text("separator") ?? string.Empty, steps, always, ReadOutage(members));
    }

    private static ScriptStep ReadAlways(ScriptNode node)
    {
        var step = ReadStep(node);
        return step.Expect is null
            ? throw node.Mistake("'expect' is missing; what stands in 'always' answers something. What comes by itself belongs into 'steps'.")
            : step;
    }

    private static ScriptStep ReadStep(ScriptNode node)
    {
        var members = MemberReader.Of(node, "about", "expect", "after", "send", "push", "every", "times", "close");
        members.Text("about");
        var expect = members.Find("expect") is ScriptNode pattern ? MessagePattern.Read(pattern) : null;
        var send = members.Find("send") is ScriptNode message ? MessageTemplate.Read(message) : null;
        var push = ReadPush(members);
        int? close = members.Find("close") is ScriptNode code ? ReadCloseCode(code) : null;
        var after = members.Milliseconds("after", 0, MostMilliseconds) ?? TimeSpan.Zero;
        return expect is null && send is null && push is null && close is null
            ? throw members.Mistake("nothing is waited for and nothing is done; give 'expect', 'send', 'push' or 'close'.")
            : new ScriptStep(node.Place, expect, after, send, push, close);
    }

    private static ScriptPush? ReadPush(MemberReader members)
    {
        var every = members.Milliseconds("every", 1, MostMilliseconds);
        var times = ReadTimes(members, "times");
        if (members.Find("push") is null)
        {
            return members.Find("every") is null && members.Find("times") is null
                ? null
                : throw members.Mistake("'every' and 'times' go with 'push'; put what is sent again and again there.");
        }

        IReadOnlyList<MessageTemplate> messages = [.. members.List("push").Select(MessageTemplate.Read)];
        return messages.Count == 0
            ? throw members.Find("push")!.Mistake("the list is empty; write the messages into it, or leave 'push' out.")
            : new ScriptPush(messages, every ?? TimeSpan.FromSeconds(1), times);
    }

    private static ScriptOutage? ReadOutage(MemberReader script)
    {
        if (script.Find("outage") is not ScriptNode node)
        {
            return null;
        }

        var members = MemberReader.Of(node, "after", "for", "times");
        var after = members.Milliseconds("after", 0, MostMilliseconds);
        var lasts = members.Milliseconds("for", 1, MostMilliseconds);
        return after is null || lasts is null
            ? throw members.Mistake("an outage has 'after' and 'for', both in milliseconds: { \"after\": 20000, \"for\": 5000 }.")
            : new ScriptOutage(after.Value, lasts.Value, (int?)ReadTimes(members, "times"));
    }

    // Once, when nothing is said; null is for ever.
    private static long? ReadTimes(MemberReader members, string name) => members.Find(name) switch
    {
        null => 1,
        ScriptNode.Text { Value: "forever" } => null,
        _ => members.Integer(name, 1, MostTimes, ", or \"forever\""),
    };

    private static int ReadCloseCode(ScriptNode node) =>
        (node is ScriptNode.Scalar code ? FaultValue.CloseCode(code.Value.GetRawText()) : null) ?? throw node.Mistake($"give {FaultValue.CloseCodes}.");

    private static void CheckNames(IReadOnlyList<ScriptStep> steps)
    {
        IReadOnlyList<string> taken = [.. steps.SelectMany(step => step.Expect?.Names ?? [])];
        var sent = steps.SelectMany(step => new[] { step.Send }.Concat(step.Push?.Messages ?? [])).OfType<MessageTemplate>();
        foreach (var message in sent)
        {
            if (message.Names.FirstOrDefault(name => !taken.Contains(name) && !DeviceValues.Names.Contains(name)) is string unknown)
            {
                throw message.Unknown(unknown, taken);
            }
        }
    }
}
