using ConnectorEmulator.Packaging.Code;
using ConnectorEmulator.Packaging.Output;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Protocol;
using ConnectorEmulator.Packaging.Sources;
using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Packaging.Tests.Output;

internal sealed class ProtocolAssemblerTests
{
    private const string Head = "<Protocol  xmlns='http://www.skyline.be/protocol'>\n\t<Name>A &amp; B</Name><!-- kept --><Version>1</Version>\n\t<QActions>\n";
    private const string Tail = "\n\t</QActions>\n</Protocol>";
    private const string Section = "\n<![CDATA[\nclass A { }\n]]>";

    [TestCase("\t\t<QAction id=\"1\" encoding=\"csharp\" />", "\t\t<QAction id=\"1\" encoding=\"csharp\">" + Section + "\n\t\t</QAction>")]
    [TestCase("\t\t<QAction id='1' encoding='csharp'/>", "\t\t<QAction id='1' encoding='csharp'>" + Section + "\n\t\t</QAction>")]
    [TestCase("\t\t<QAction id=\"1\" encoding=\"csharp\"></QAction>", "\t\t<QAction id=\"1\" encoding=\"csharp\">" + Section + "\n\t\t</QAction>")]
    [TestCase("\t\t<QAction id=\"1\" encoding=\"csharp\">\n\t\t</QAction>", "\t\t<QAction id=\"1\" encoding=\"csharp\">" + Section + "\n\t\t</QAction>")]
    [TestCase(
        "<QAction id=\"1\" encoding=\"csharp\"\n name=\"a > b\" ></QAction>",
        "<QAction id=\"1\" encoding=\"csharp\"\n name=\"a > b\" >" + Section + "\n</QAction>")]
    [TestCase(
        "\t\t<QAction id=\"1\" encoding=\"csharp\">\n\t\t\t<Condition>true</Condition>\n\t\t</QAction>",
        "\t\t<QAction id=\"1\" encoding=\"csharp\">" + Section + "\n\t\t\t<Condition>true</Condition>\n\t\t</QAction>")]
    public void Assemble_AnyFormOfElement_TakesTheCodeAndLeavesTheRest(string element, string expected)
    {
        Assert.That(Assemble(Head + element + Tail), Is.EqualTo(Head + expected + Tail));
    }

    [TestCase("<QAction id=\"1\" encoding=\"csharp\" />", "<QAction id=\"1\" encoding=\"csharp\" dllImport=\"a\\1\\A.dll;B.dll\">")]
    [TestCase("<QAction id=\"1\" encoding=\"csharp\"></QAction>", "<QAction id=\"1\" encoding=\"csharp\" dllImport=\"a\\1\\A.dll;B.dll\">")]
    [TestCase("<QAction id=\"1\" dllImport = 'B.dll' encoding=\"csharp\" />", "<QAction id=\"1\" dllImport=\"a\\1\\A.dll;B.dll\" encoding=\"csharp\">")]
    public void Assemble_WithImports_SetsTheAttribute(string element, string expected)
    {
        Assert.That(Assemble(Head + element + Tail, "a\\1\\A.dll", "B.dll"), Does.Contain(expected));
    }

    [Test]
    public void Assemble_AttributeWithoutImports_GoesAway()
    {
        Assert.That(Assemble(Head + "<QAction id=\"1\" dllImport=\"\" encoding=\"csharp\" />" + Tail), Does.Contain("<QAction id=\"1\" encoding=\"csharp\">"));
    }

    [Test]
    public void Assemble_CarriageReturns_StayAndAreUsed()
    {
        var text = (Head + "<QAction id=\"1\" encoding=\"csharp\" />" + Tail).ReplaceLineEndings("\r\n");

        var assembled = Assemble(text);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(assembled, Does.StartWith(Head.ReplaceLineEndings("\r\n")));
            Assert.That(assembled, Does.Contain("\r\n<![CDATA[\r\nclass A { }"));
        }
    }

    [Test]
    public void Assemble_ByteOrderMark_Stays()
    {
        using var repository = new TemporaryRepository().QAction(1);
        repository.File("Protocol.xml", "\uFEFF" + repository.Read("Protocol.xml"));

        Assert.That(repository.PackAndRead().Bytes("Protocol/Protocol.xml").Take(3), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
    }

    private static string Assemble(string text, params string[] imports)
    {
        using var folder = new TemporaryFolder();
        var problems = new ProblemList();
        var protocol = ProtocolReader.Read(folder.Write("Protocol.xml", text), "Protocol.xml", problems)!;
        problems.ThrowIfAny();
        return ProtocolAssembler.Assemble(protocol, new Dictionary<int, QActionContent> { [1] = new(new MergedCode("class A { }\n", [new SourceLine("A.cs", 1)]), imports) }, "Protocol.xml").Text;
    }
}
