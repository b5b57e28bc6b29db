using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects;

internal sealed class MessageReaderTests
{
    private const int Limit = 1000;
    private readonly MessageReader reader = new(new Is07Dialect()) { MaximumLength = Limit };

    [TestCase(Limit, ReadFault.None)]
    [TestCase(Limit + 1, ReadFault.Oversized)]
    public void Read_LongMessage_IsReadUpToTheLimit(int length, ReadFault fault)
    {
        var text = Is07Texts.TemperatureState().PadRight(length);

        Assert.That(reader.Read(Is07Texts.Payload(text)).Fault, Is.EqualTo(fault));
    }

    [Test]
    public void Read_InvalidUtf8_IsMalformed()
    {
        Assert.That(reader.Read(Is07Texts.Payload([0x7B, 0xFF, 0x7D])).Fault, Is.EqualTo(ReadFault.Malformed));
    }

    [Test]
    public void Read_Nothing_IsMalformed()
    {
        Assert.That(reader.Read(default).Fault, Is.EqualTo(ReadFault.Malformed));
    }
}
