using System.Collections.Immutable;
using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Scripts.Messages;

namespace ConnectorEmulator.DeviceSimulator.Scripts;

/// <summary>Plays a script to one client, from the first step. Members may be called from any thread.</summary>
internal sealed class ScriptPlayer : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<ScriptStep, long> counts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ScriptStep, PushLoop> pushes = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ITimer> delays = [];
    private readonly DeviceScript script;
    private readonly IScriptClient client;
    private readonly TimeProvider clock;
    private ImmutableDictionary<string, JsonElement> taken = ImmutableDictionary<string, JsonElement>.Empty;
    private int next;
    private bool isOver;

    /// <summary>Gets ready.</summary>
    public ScriptPlayer(DeviceScript script, IScriptClient client, TimeProvider clock)
    {
        this.script = script;
        this.client = client;
        this.clock = clock;
    }

    private string Waiting => next < script.Steps.Count ? $"{script.Steps[next].Place} waits" : "all steps are done";

    /// <summary>The client is there: plays what comes before anything is waited for.</summary>
    public void Open()
    {
        lock (gate)
        {
            PlayUntilNextWait();
        }
    }

    /// <summary>A text frame of the client came.</summary>
    public void Receive(string frame)
    {
        var documents = script.Separator.Length == 0 ? [frame] : frame.Split(script.Separator, StringSplitOptions.RemoveEmptyEntries);
        lock (gate)
        {
            foreach (var document in documents)
            {
                if (!isOver)
                {
                    Handle(IncomingMessage.Read(document));
                }
            }
        }
    }

    /// <summary>The client is gone: nothing is sent any more.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            End();
        }
    }

    private void Handle(IncomingMessage message)
    {
        if (next < script.Steps.Count && Take(script.Steps[next], message))
        {
            var step = script.Steps[next++];
            client.Notice($"{step.Place} met: {message.Text}");
            Play(step);
            PlayUntilNextWait();
        }
        else if (script.Always.FirstOrDefault(step => Take(step, message)) is ScriptStep answer)
        {
            Play(answer);
        }
        else
        {
            client.Unmatched(message.Text, Waiting);
        }
    }

    private bool Take(ScriptStep step, IncomingMessage message)
    {
        if (step.Expect!.Match(message) is not TakenValues values)
        {
            return false;
        }

        taken = taken.SetItems(values.All);
        return true;
    }

    private void PlayUntilNextWait()
    {
        while (!isOver && next < script.Steps.Count && script.Steps[next].Expect is null)
        {
            Play(script.Steps[next++]);
        }

        if (!isOver && next == script.Steps.Count)
        {
            client.Notice("all steps are done");
        }
    }

    private void Play(ScriptStep step)
    {
        var count = counts[step] = counts.GetValueOrDefault(step) + 1;
        var values = taken;
        if (step.After == TimeSpan.Zero)
        {
            Act(step, values, count);
        }
        else
        {
            ActLater(step, values, count);
        }
    }

    private void ActLater(ScriptStep step, ImmutableDictionary<string, JsonElement> values, long count)
    {
        ITimer? timer = null;
        timer = clock.CreateTimer(_ => Ring(), null, step.After, Timeout.InfiniteTimeSpan);
        delays.Add(timer);

        void Ring()
        {
            lock (gate)
            {
                if (!isOver)
                {
                    delays.Remove(timer!);
                    timer!.Dispose();
                    Act(step, values, count);
                }
            }
        }
    }

    private void Act(ScriptStep step, ImmutableDictionary<string, JsonElement> values, long count)
    {
        if (step.Send is MessageTemplate message)
        {
            Send(step, message, values, count);
        }

        if (step.Push is ScriptPush push)
        {
            StartPush(step, push, values);
        }

        if (step.Close is int code)
        {
            client.Notice($"{step.Place} closes with {code}");
            End();
            client.Close(code);
        }
    }

    private void StartPush(ScriptStep step, ScriptPush push, ImmutableDictionary<string, JsonElement> values)
    {
        var messages = push.Messages.Count;
        pushes.GetValueOrDefault(step)?.Dispose();
        pushes[step] = new PushLoop(
            index => Send(step, push.Messages[(int)(index % messages)], values, (index / messages) + 1), push.Every, push.Rounds * messages, clock, gate);
    }

    private void Send(ScriptStep step, MessageTemplate message, ImmutableDictionary<string, JsonElement> values, long count)
    {
        var known = new DeviceValues(values, count, clock.GetUtcNow());
        if (message.Names.FirstOrDefault(name => known.Find(name) is null) is string missing)
        {
            client.Notice($"{step.Place} sends nothing: no message has given {{{missing}}} yet");
        }
        else
        {
            client.Send(message.Write(known, script.Separator));
        }
    }

    private void End()
    {
        isOver = true;
        foreach (var timer in pushes.Values.Concat<IDisposable>(delays))
        {
            timer.Dispose();
        }
    }
}
