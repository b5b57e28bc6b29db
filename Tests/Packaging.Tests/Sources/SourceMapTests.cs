using ConnectorEmulator.Packaging.Sources;
using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Packaging.Tests.Sources;

internal sealed class SourceMapTests
{
    private const string Entry = "// Licence\nusing System;\n\n// Kept\nusing Newtonsoft.Json;\n\npublic class QAction\n{\n\tpublic static void Run(object protocol)\n\t{\n\t}\n}\n\n";
    private const string More = "\n\nusing System;\nusing System.IO; // for Path\n\nnamespace N\n{\n\tclass More { }\n}\n";

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void Find_EveryLineOfAPackage_NamesTheLineThatHoldsItsText(string lineBreak)
    {
        using var repository = Repository(lineBreak);

        var draft = repository.Draft();

        var packed = draft.Xml.ReplaceLineEndings("\n").Split('\n');
        using (Assert.EnterMultipleScope())
        {
            foreach (var (index, line) in packed.Index().Where(item => !IsMadeByThePackager(item.Item)))
            {
                Assert.That(Text(repository, draft.Sources.Find(index + 1)), Does.Contain(line.Trim()), $"line {index + 1}: {line}");
            }
        }
    }

    [Test]
    public void Find_LineOfCode_NamesFileAndLine()
    {
        using var repository = Repository("\n");
        var draft = repository.Draft();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Origin(draft, "using System.IO;"), Is.EqualTo(new SourceLine("QActions/QAction_1/Sub/More.cs", 4)));
            Assert.That(Origin(draft, "class More { }"), Is.EqualTo(new SourceLine("QActions/QAction_1/Sub/More.cs", 8)));
            Assert.That(Origin(draft, "class Other { }"), Is.EqualTo(new SourceLine("QActions/QAction_2/QAction_2.cs", 7)));
            Assert.That(Origin(draft, "</Protocol>"), Is.EqualTo(new SourceLine("Protocol.xml", 8)));
        }
    }

    [TestCase(0, 1)]
    [TestCase(int.MaxValue, 9)]
    public void Find_LineThatIsNotThere_NamesTheNearest(int line, int expected)
    {
        using var repository = Repository("\n");

        Assert.That(repository.Draft().Sources.Find(line), Is.EqualTo(new SourceLine("Protocol.xml", expected)));
    }

    private static TemporaryRepository Repository(string lineBreak)
    {
        var repository = new TemporaryRepository()
            .QAction(1, Entry.ReplaceLineEndings(lineBreak))
            .QAction(2, (TemporaryRepository.EntryCode + "class Other { }\n").ReplaceLineEndings(lineBreak))
            .File("QActions/QAction_1/Sub/More.cs", More.ReplaceLineEndings(lineBreak));
        return repository.File("Protocol.xml", repository.Read("Protocol.xml").ReplaceLineEndings(lineBreak));
    }

    private static SourceLine Origin(PackDraft draft, string text) =>
        draft.Sources.Find(draft.Xml.Split('\n').ToList().FindIndex(line => line.Contains(text, StringComparison.Ordinal)) + 1);

    private static string Text(TemporaryRepository repository, SourceLine place) => repository.Read(place.File).ReplaceLineEndings("\n").Split('\n')[place.Line - 1];

    private static bool IsMadeByThePackager(string line) =>
        line.Contains("<![CDATA[", StringComparison.Ordinal) || line.StartsWith("]]>", StringComparison.Ordinal) || line.TrimStart().StartsWith("<QAction ", StringComparison.Ordinal)
        || line.Trim() == "</QAction>" || line.StartsWith("//---", StringComparison.Ordinal) || line.StartsWith("// QAction_1.cs", StringComparison.Ordinal) || line.StartsWith("// Sub/", StringComparison.Ordinal);
}
