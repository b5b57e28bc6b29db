using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Skyline.DataMiner.Scripting;

namespace ConnectorEmulator.Scripting;

/// <summary>A member of SLProtocol that is modelled.</summary>
/// <param name="Target">Which of the member classes carries it out.</param>
/// <param name="Invoker">Calls it.</param>
/// <param name="Kept">The positions of the arguments that are handed on.</param>
/// <param name="CrossesProcesses">Whether the call leaves the scripting process on an agent.</param>
/// <param name="Time">The position of the argument that gives the value a time of its own; -1 when there is none.</param>
internal sealed record Member(int Target, MethodInvoker Invoker, int[] Kept, bool CrossesProcesses, int Time);

/// <summary>Finds what carries out a member of SLProtocol: a method of the same name and parameters, inert ones left out, in one of the member classes.</summary>
internal static class MemberTable
{
    private static readonly Func<ScriptContext, object>[] Factories =
    [
        context => new ContextMembers(context), context => new ParameterMembers(context), context => new LogicMembers(context),
        context => new RowMembers(context), context => new CellMembers(context), context => new PositionMembers(context), context => new FillMembers(context), context => new NameMembers(context), context => new NotifyMembers(context),
    ];

    private static readonly Type[] Types =
    [
        typeof(ContextMembers), typeof(ParameterMembers), typeof(LogicMembers), typeof(RowMembers), typeof(CellMembers), typeof(PositionMembers), typeof(FillMembers), typeof(NameMembers), typeof(NotifyMembers),
    ];

    // The element log keeps every level. A time of its own is told when it is given (ScriptCall): a value counts from when it is set.
    private static readonly string[] TimeArguments = ["timeInfo", "timeInfos"];
    private static readonly string[] InertArguments = [.. TimeArguments, "logLevel", "iLevel"];

    private static readonly FrozenDictionary<MethodInfo, Member> Members = Find();

    /// <summary>Gets the number of member classes.</summary>
    public static int TargetCount => Types.Length;

    /// <summary>Creates a member class.</summary>
    /// <param name="target">Which.</param>
    /// <param name="context">What it works with.</param>
    /// <returns>The object.</returns>
    public static object CreateTarget(int target, ScriptContext context) => Factories[target](context);

    /// <summary>Finds a member.</summary>
    /// <param name="method">The method of the interface.</param>
    /// <param name="member">What carries it out.</param>
    /// <returns>False when it is not modelled.</returns>
    public static bool TryFind(MethodInfo method, [NotNullWhen(true)] out Member? member) => Members.TryGetValue(method, out member);

    /// <summary>Gives the name under which a member is counted: a property's own, without get or set.</summary>
    /// <param name="method">The method of the interface.</param>
    /// <returns>The name.</returns>
    public static string NameOf(MethodInfo method) => method.IsSpecialName ? method.Name[4..] : method.Name;

    private static FrozenDictionary<MethodInfo, Member> Find()
    {
        var found = new Dictionary<MethodInfo, Member>();
        foreach (var method in typeof(SLProtocol).GetMethods())
        {
            var kept = method.GetParameters().Where(parameter => !InertArguments.Contains(parameter.Name)).ToList();
            var signature = kept.Select(parameter => parameter.ParameterType).ToArray();
            for (var target = 0; target < Types.Length; target++)
            {
                if (Types[target].GetMethod(method.Name, BindingFlags.Instance | BindingFlags.Public, signature) is { } implementation)
                {
                    int[] positions = [.. kept.Select(parameter => parameter.Position)];
                    var time = Array.FindIndex(method.GetParameters(), parameter => TimeArguments.Contains(parameter.Name));
                    found.Add(method, new Member(target, MethodInvoker.Create(implementation), positions, Types[target] != typeof(ContextMembers), time));
                }
            }
        }

        return found.ToFrozenDictionary();
    }
}
