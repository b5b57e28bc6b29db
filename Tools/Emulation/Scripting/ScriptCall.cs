using System.Diagnostics;
using System.Reflection;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;

namespace ConnectorEmulator.Scripting;

/// <summary>Carries out calls on SLProtocol for one run of a QAction.</summary>
internal sealed class ScriptCall(ElementParts parts, ElementIdentity identity, QActionRun run)
{
    private readonly ScriptContext context = new(parts, identity, run);
    private readonly object?[] targets = new object?[MemberTable.TargetCount];

    /// <summary>Carries out a call.</summary>
    /// <param name="method">The member of SLProtocol.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its result.</returns>
    /// <exception cref="NotModelledException">The emulator does not know the member.</exception>
    public object? Invoke(MethodInfo method, object?[] arguments)
    {
        var name = MemberTable.NameOf(method);
        if (!MemberTable.TryFind(method, out var member))
        {
            throw new NotModelledException($"SLProtocol.{name}({string.Join(", ", method.GetParameters().Select(item => item.ParameterType.Name))}) is not modelled by the emulator.");
        }

        if (member.CrossesProcesses)
        {
            parts.Statistics.QAction(run.QAction.Id).CountCall(name);
        }

        if (!identity.IsActive && member.CrossesProcesses)
        {
            // Once the element stops, calls no longer execute.
            return method.ReturnType.IsValueType && method.ReturnType != typeof(void) ? Activator.CreateInstance(method.ReturnType) : null;
        }

        if (member.CrossesProcesses && identity.CallCost > TimeSpan.Zero)
        {
            Spend(identity.CallCost);
        }

        if (member.Time >= 0 && arguments[member.Time] is not null)
        {
            context.TellTime(name);
        }

        var target = targets[member.Target] ??= MemberTable.CreateTarget(member.Target, context);
        var handed = member.Kept.Length == arguments.Length ? arguments : Array.ConvertAll(member.Kept, position => arguments[position]);
        return member.Invoker.Invoke(target, handed.AsSpan());
    }

    // A sleep is exact to about a millisecond only; the rest is spun away.
    private static void Spend(TimeSpan cost)
    {
        var start = Stopwatch.GetTimestamp();
        Thread.Sleep((int)cost.TotalMilliseconds);
        while (Stopwatch.GetElapsedTime(start) < cost)
        {
            Thread.SpinWait(20);
        }
    }
}
