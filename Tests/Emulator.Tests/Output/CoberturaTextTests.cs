using System.Xml;
using System.Xml.Linq;
using ConnectorEmulator.Compilation.Coverage;
using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.Tests.Output;

/// <summary>What coverage is written as.</summary>
public sealed class CoberturaTextTests
{
    // The part of coverage-04 that is written.
    private const string DocumentType = """
        <!DOCTYPE coverage [
        <!ELEMENT coverage (sources?,packages)>
        <!ATTLIST coverage line-rate CDATA #REQUIRED branch-rate CDATA #REQUIRED lines-covered CDATA #REQUIRED lines-valid CDATA #REQUIRED
            branches-covered CDATA #REQUIRED branches-valid CDATA #REQUIRED complexity CDATA #REQUIRED version CDATA #REQUIRED timestamp CDATA #REQUIRED>
        <!ELEMENT sources (source*)>
        <!ELEMENT source (#PCDATA)>
        <!ELEMENT packages (package*)>
        <!ELEMENT package (classes)>
        <!ATTLIST package name CDATA #REQUIRED line-rate CDATA #REQUIRED branch-rate CDATA #REQUIRED complexity CDATA #REQUIRED>
        <!ELEMENT classes (class*)>
        <!ELEMENT class (methods,lines)>
        <!ATTLIST class name CDATA #REQUIRED filename CDATA #REQUIRED line-rate CDATA #REQUIRED branch-rate CDATA #REQUIRED complexity CDATA #REQUIRED>
        <!ELEMENT methods EMPTY>
        <!ELEMENT lines (line*)>
        <!ELEMENT line (conditions*)>
        <!ATTLIST line number CDATA #REQUIRED hits CDATA #REQUIRED branch CDATA "false" condition-coverage CDATA "100%">
        <!ELEMENT conditions (condition*)>
        <!ELEMENT condition EMPTY>
        <!ATTLIST condition number CDATA #REQUIRED type CDATA #REQUIRED coverage CDATA #REQUIRED>
        ]>
        """;

    private static readonly CoveredLine[] Lines =
        [new("QActions/QAction_1/Rows.Reading.cs", 4, 3, 2, 1), new("QActions/QAction_1/Rows.Reading.cs", 5, 0, 0, 0), new("QActions/QAction_1/Rows.cs", 9, 1_000_000_000_000, 0, 0)];

    [Test]
    public void Write_IsOfTheDocumentType()
    {
        var text = CoberturaText.Write("Name & more", "/folder", DateTimeOffset.UnixEpoch, Lines);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, ValidationType = ValidationType.DTD };
        using var reader = XmlReader.Create(new StringReader(text.Insert(text.IndexOf('\n', StringComparison.Ordinal) + 1, DocumentType)), settings);
        Assert.That(() => XDocument.Load(reader), Throws.Nothing);
    }

    [Test]
    public void Write_TellsRatesHitsAndWays()
    {
        var document = XDocument.Parse(CoberturaText.Write("Name", "/folder", DateTimeOffset.UnixEpoch, Lines)).Root!;
        Assert.Multiple(() =>
        {
            Assert.That(document.Attributes().Select(attribute => attribute.ToString()), Is.EqualTo(new[]
            {
                "line-rate=\"0.6667\"", "branch-rate=\"0.5000\"", "complexity=\"0\"", "lines-covered=\"2\"", "lines-valid=\"3\"", "branches-covered=\"1\"", "branches-valid=\"2\"", "version=\"1\"", "timestamp=\"0\"",
            }));
            Assert.That(document.Descendants("class").Attributes("name").Select(name => name.Value), Is.EqualTo(new[] { "Rows-Reading", "Rows" }), "no class looks like a part of another");
            Assert.That(document.Descendants("line").Select(line => line.Attribute("hits")!.Value), Is.EqualTo(new[] { "3", "0", "1000000000000" }));
            Assert.That(document.Descendants("line").First().Attribute("condition-coverage")!.Value, Is.EqualTo("50% (1/2)"));
        });
    }
}
