using System.Reflection;
using Moq;
using Skyline.DataMiner.Scripting;

namespace Skyline.DataMiner.WebSocketDriver.Contracts.Tests;

/// <summary>The base of the protocol class that is generated: every member of SLProtocol reaches what carries it out, with all its arguments.</summary>
internal sealed class ConcreteSLProtocolTests
{
    private static IEnumerable<MethodInfo> Members => typeof(SLProtocol).GetMethods();

    [TestCaseSource(nameof(Members))]
    public void Member_Call_IsHandedOn(MethodInfo member)
    {
        var calls = new Mock<SLProtocol>(MockBehavior.Loose);
        var protocol = ProtocolObjects.Create<ConcreteSLProtocol>(calls.Object);
        object?[] arguments = [.. member.GetParameters().Select(parameter => Value(parameter.ParameterType))];

        member.Invoke(protocol, arguments);

        var call = calls.Invocations.Single();
        Assert.That(call.Method, Is.EqualTo(member));
        Assert.That(call.Arguments, Is.EqualTo(arguments));
    }

    [Test]
    public void Member_WithoutElement_SaysHowToMakeIt()
    {
        Assert.That(() => new ConcreteSLProtocol().GetParameter(1), Throws.InvalidOperationException.With.Message.Contains("ProtocolObjects.Create"));
    }

    [Test]
    public void Log_Extension_ReachesTheLogWithTypeAndLevel()
    {
        var calls = new Mock<SLProtocol>(MockBehavior.Strict);
        calls.Setup(item => item.Log("a", LogType.Error, LogLevel.Level2));
        calls.Setup(item => item.Log("b", LogType.Allways, LogLevel.DevelopmentLogging));
        ProtocolExtenders.Log(calls.Object, "a", LogType.Error, LogLevel.Level2);
        ProtocolExtenders.Log(calls.Object, "b");
        calls.VerifyAll();
    }

    private static object? Value(Type type) => type switch
    {
        _ when type == typeof(string) => Guid.NewGuid().ToString(),
        _ when type == typeof(int) => Random.Shared.Next(),
        _ when type == typeof(ValueType) => DateTime.UnixEpoch,
        _ when type == typeof(object) => new object(),
        { IsArray: true } => Array.CreateInstance(type.GetElementType()!, 1),
        _ => Activator.CreateInstance(type),
    };
}
