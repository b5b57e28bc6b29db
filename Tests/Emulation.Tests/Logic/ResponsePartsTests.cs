using System.Text;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>How a message is cut into the parameters of a response.</summary>
public class ResponsePartsTests
{
    private const string Head = "<Connections><Connection id=\"0\" name=\"W\"><Http><CommunicationOptions><WebSocket>true</WebSocket></CommunicationOptions></Http></Connection></Connections>";

    // Source of the message and its parts: DataMiner protocol reference, Protocol.Params.Param.Interprete.LengthType.
    [TestCase("last next param", "abc$def$ghi$#", "abc$def$ghi")]
    [TestCase("next param", "abc$#", "abc")]
    [TestCase("next param", "abc$def$#", null)]
    public async Task Match_LastNextParam_EndsAtTheLastOfTheNext(string lengthType, string message, string? expected)
    {
        await using var engine = new Engine(SmallProtocol.Read(Body(lengthType, "$", "#"), Head));
        Assert.That(First(engine, message), Is.EqualTo(expected));
    }

    [TestCase("abc\r\n", "abc")]
    [TestCase("abc0x0D0x0A", null)]
    public async Task Match_TrailerInBytes_EndsTheText(string message, string? expected)
    {
        await using var engine = new Engine(SmallProtocol.Read(Body("next param", "0x0D", "0x0A"), Head));
        Assert.That(First(engine, message), Is.EqualTo(expected));
    }

    [Test]
    public async Task Start_FixedLength_IsFilledAsItsRawTypeSays()
    {
        const string Params = "<Params><Param id=\"1\"><Name>A</Name><Type>read</Type><Interprete><RawType>other</RawType><Type>string</Type><LengthType>fixed</LengthType><Length>2</Length></Interprete></Param>"
            + "<Param id=\"2\"><Name>B</Name><Type>read</Type><Interprete><RawType>numeric text</RawType><Type>string</Type><LengthType>fixed</LengthType><Length>2</Length></Interprete></Param></Params>";
        await using var engine = new Engine(SmallProtocol.Read(Params));
        Assert.That((engine.Text(1), engine.Text(2)), Is.EqualTo(("  ", "00")));
    }

    private static string? First(Engine engine, string message) =>
        engine.Parts.Matcher.Match(engine.Parts.Protocol.Responses[1], Encoding.ASCII.GetBytes(message)) is { } fields ? Encoding.ASCII.GetString(fields[0].Bytes) : null;

    private static string Body(string lengthType, string middle, string trailer) => $"""
        <Params>
          <Param id="1"><Name>Text</Name><Type>read</Type><Interprete><RawType>other</RawType><Type>string</Type><LengthType>{lengthType}</LengthType></Interprete></Param>
          <Param id="2"><Name>Middle</Name><Type>fixed</Type><Interprete><RawType>other</RawType><Type>string</Type><LengthType>fixed</LengthType><Length>1</Length><Value>{middle}</Value></Interprete></Param>
          <Param id="3"><Name>End</Name><Type>trailer</Type><Interprete><RawType>other</RawType><Type>string</Type><LengthType>fixed</LengthType><Length>1</Length><Value>{trailer}</Value></Interprete></Param>
        </Params>
        <Responses><Response id="1"><Name>R</Name><Content><Param>1</Param><Param>2</Param><Param>3</Param></Content></Response></Responses>
        """;
}
