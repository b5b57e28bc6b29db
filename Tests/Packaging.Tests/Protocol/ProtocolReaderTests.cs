using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Packaging.Tests.Protocol;

internal sealed class ProtocolReaderTests
{
    [Test]
    public void Read_MalformedXml_IsRefusedAtItsLine()
    {
        using var repository = new TemporaryRepository().File("Protocol.xml", "<Protocol>\n  <Name>Sample</Nam>\n</Protocol>\n");

        AssertOne(repository, 2, "malformed");
    }

    [Test]
    public void Read_Dtd_IsRefusedAtItsLine()
    {
        using var repository = new TemporaryRepository().QAction(1);
        repository.File("Protocol.xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE Protocol [ <!ENTITY a \"b\"> ]>\n" + repository.Read("Protocol.xml"));

        AssertOne(repository, 2, "has a DTD");
    }

    [Test]
    public void Read_NoUtf8_IsRefusedAtItsLine()
    {
        using var repository = new TemporaryRepository();
        File.WriteAllBytes(Path.Combine(repository.Root, "Protocol.xml"), [.. "<Protocol>\n<Name>Caf"u8, 0xE9, .. "</Name></Protocol>"u8]);

        AssertOne(repository, 2, "not UTF-8");
    }

    [Test]
    public void Read_OtherEncodingDeclared_IsRefused()
    {
        const string Text = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n<Protocol><Name>A</Name><Version>1</Version></Protocol>";
        using var repository = new TemporaryRepository().File("Protocol.xml", Text);

        AssertOne(repository, 1, "iso-8859-1");
    }

    [Test]
    public void Read_AnotherDocument_IsRefused()
    {
        using var repository = new TemporaryRepository().File("Protocol.xml", "<Service />");

        AssertOne(repository, 1, "has to be Protocol");
    }

    [TestCase("<Version>1.0.0.1</Version>", 1, "no Name")]
    [TestCase("<Name> </Name><Version>1.0.0.1</Version>", 2, "no Name")]
    [TestCase("<Name>A</Name>", 1, "no Version")]
    [TestCase("<Name>A\nB</Name><Version>1.0.0.1</Version>", 2, "Write it on one line")]
    public void Read_NoNameOrVersion_IsRefused(string head, int line, string expected)
    {
        using var repository = new TemporaryRepository().Protocol(head: head);

        AssertOne(repository, line, expected);
    }

    [TestCase("<Name>A/B</Name><Version>1.0.0.1</Version>", "A_B 1.0.0.1.dmprotocol", "A/B")]
    [TestCase("<Name>A: B</Name><Version>1.0.0.1</Version>", "A_ B 1.0.0.1.dmprotocol", "A: B")]
    [TestCase("<Name>A</Name><Version>1.0.*</Version>", "A 1.0._.dmprotocol", "1.0.*")]
    [TestCase("<Name>A.</Name><Version>1</Version>", "A. 1.dmprotocol", "'A.'")]
    public void Read_NameOrVersionThatMakesNoFolder_IsPackedUnderAnotherNameAndTold(string head, string file, string told)
    {
        using var repository = new TemporaryRepository().Protocol(head: head);

        var result = repository.Pack();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Path.GetFileName(result.Path), Is.EqualTo(file));
            Assert.That(new PackedProtocol(result.Path).ProtocolText, Does.Contain(head));
            Assert.That(result.Notes.Single().ToString(), Does.StartWith("Protocol.xml(2)").And.Contain(told));
        }
    }

    [Test]
    public void Read_ByteOrderMarkTwice_IsReadAllTheSame()
    {
        using var repository = new TemporaryRepository();
        repository.File("Protocol.xml", "\uFEFF\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<Protocol><Name>A</Name><Version>1</Version></Protocol>");

        Assert.That(() => repository.Pack(), Throws.Nothing);
    }

    [TestCase("Params", "Param")]
    [TestCase("Triggers", "Trigger")]
    [TestCase("Actions", "Action")]
    [TestCase("Groups", "Group")]
    [TestCase("Pairs", "Pair")]
    [TestCase("Commands", "Command")]
    [TestCase("Responses", "Response")]
    [TestCase("Timers", "Timer")]
    [TestCase("HTTP", "Session")]
    [TestCase("Connections", "Connection")]
    [TestCase("QActions", "QAction")]
    public void Read_IdTwice_IsRefusedAtTheSecond(string container, string item)
    {
        var items = $"<{item} id=\"7\" />\n<{item} id=\"8\" />\n<{item} id=\"07\" />";
        using var repository = new TemporaryRepository().Protocol($"<{container}>\n{items}\n</{container}>");

        AssertOne(repository, 6, $"{item} 7 already exists, on line 4");
    }

    [Test]
    public void Read_SameIdInTwoKinds_IsFine()
    {
        using var repository = new TemporaryRepository().Protocol("<Triggers><Trigger id=\"7\" /></Triggers><Actions><Action id=\"7\" /></Actions>");

        Assert.That(() => repository.Pack(), Throws.Nothing);
    }

    [TestCase("<Param />")]
    [TestCase("<Param id=\"one\" />")]
    public void Read_NoId_IsRefused(string item)
    {
        using var repository = new TemporaryRepository().Protocol($"<Params>\n{item}\n</Params>");

        AssertOne(repository, 4, "no id");
    }

    [TestCase("<![CDATA[ class A { } ]]>")]
    [TestCase("class A { }")]
    public void Read_QActionWithCode_IsRefused(string code)
    {
        using var repository = new TemporaryRepository().QAction(1);
        repository.File("Protocol.xml", repository.Read("Protocol.xml").Replace(" />", $">{code}</QAction>", StringComparison.Ordinal));

        AssertOne(repository, 5, "has code inside");
    }

    private static void AssertOne(TemporaryRepository repository, int line, string message)
    {
        var problems = repository.Refuse();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, Has.Count.EqualTo(1));
            Assert.That(problems[0].File, Is.EqualTo("Protocol.xml"));
            Assert.That(problems[0].Line, Is.EqualTo(line));
            Assert.That(problems[0].Message, Does.Contain(message));
        }
    }
}
