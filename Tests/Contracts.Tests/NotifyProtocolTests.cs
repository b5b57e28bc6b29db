using System.Reflection;
using Moq;
using Skyline.DataMiner.Net.Messages;
using Skyline.DataMiner.Scripting;

namespace Skyline.DataMiner.WebSocketDriver.Contracts.Tests;

internal sealed class NotifyProtocolTests
{
    private static IEnumerable<MethodInfo> Calls => typeof(NotifyProtocol).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    [TestCaseSource(nameof(Calls))]
    public void Call_EachStaticMethod_CallsTheMemberOfItsNameOnce(MethodInfo call)
    {
        var protocol = new Mock<SLProtocol>();
        var arguments = call.GetParameters().Skip(1).Select(parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null);

        call.Invoke(null, [protocol.Object, .. arguments]);

        var made = protocol.Invocations.Single().Method;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.Name, Is.EqualTo(call.Name));
            Assert.That(made.GetParameters().Select(parameter => parameter.ParameterType), Is.EqualTo(call.GetParameters().Skip(1).Select(parameter => parameter.ParameterType)));
        }
    }

    [Test]
    public void NotifyType_ShortNames_AreThoseOfTheDocumentationWithoutPrefix()
    {
        var all = Enum.GetNames<NotifyType>();

        foreach (var name in all.Where(item => !item.StartsWith("NT_", StringComparison.Ordinal)))
        {
            var documented = all.Single(item => item.Replace("_", string.Empty, StringComparison.Ordinal).Equals("NT" + name, StringComparison.OrdinalIgnoreCase));
            Assert.That(Enum.Parse<NotifyType>(name), Is.EqualTo(Enum.Parse<NotifyType>(documented)), name);
        }
    }
}
