using System.Globalization;
using System.Text;
using System.Xml;

namespace ConnectorEmulator.Tool.Output;

/// <summary>
/// Writes what came of a run as JUnit XML, in the members that the readers of CI systems share: testsuites, testsuite, testcase, failure and error. Source: the
/// schema of the Apache Ant task junitreport.
/// </summary>
internal static class JunitText
{
    /// <summary>Writes what was checked: a test case each, an element a class.</summary>
    /// <param name="suite">What was run.</param>
    /// <param name="start">When the run began.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="elements">What was checked.</param>
    /// <returns>The XML.</returns>
    public static string OfRun(string suite, DateTimeOffset start, TimeSpan duration, IReadOnlyList<CheckedElement> elements) => Write(
        suite, start, duration, [.. elements.SelectMany(element => element.Checks.Select(check => new Case(element.Name, check.Name, "failure", check.Failure)))]);

    /// <summary>Writes why there was no run: an error each.</summary>
    /// <param name="suite">What was to be run.</param>
    /// <param name="start">When that was.</param>
    /// <param name="problems">What is wrong.</param>
    /// <returns>The XML.</returns>
    public static string OfRefusal(string suite, DateTimeOffset start, IReadOnlyList<string> problems) =>
        Write(suite, start, TimeSpan.Zero, [.. problems.Select((problem, index) => new Case(suite, $"it can be run ({index + 1})", "error", problem))]);

    private static string Write(string suite, DateTimeOffset start, TimeSpan duration, IReadOnlyList<Case> cases)
    {
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
        {
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, suite, duration, cases);
            xml.WriteStartElement("testsuite");
            WriteCounts(xml, suite, duration, cases);
            xml.WriteAttributeString("skipped", "0");
            xml.WriteAttributeString("timestamp", start.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
            foreach (var item in cases)
            {
                WriteCase(xml, item);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text + "\n";
    }

    private static void WriteCounts(XmlWriter xml, string suite, TimeSpan duration, IReadOnlyList<Case> cases)
    {
        xml.WriteAttributeString("name", Valid(suite));
        xml.WriteAttributeString("tests", Text(cases.Count));
        xml.WriteAttributeString("failures", Text(cases.Count(item => item.Problem is not null && item.Kind == "failure")));
        xml.WriteAttributeString("errors", Text(cases.Count(item => item.Problem is not null && item.Kind == "error")));
        xml.WriteAttributeString("time", duration.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture));
    }

    private static void WriteCase(XmlWriter xml, Case item)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Valid(item.Class));
        xml.WriteAttributeString("name", Valid(item.Name));

        // Some readers make nothing of a case without a time; what is checked at one moment takes none.
        xml.WriteAttributeString("time", "0.000");
        if (item.Problem is { } problem)
        {
            xml.WriteStartElement(item.Kind);
            xml.WriteAttributeString("message", Valid(problem));
            xml.WriteAttributeString("type", item.Kind);
            xml.WriteString(Valid(problem));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // What a device sends can hold anything; XML cannot.
    private static string Valid(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            valid.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        }

        return valid.ToString();
    }

    private sealed record Case(string Class, string Name, string Kind, string? Problem);

    // The declaration of the XML names the encoding of the writer; the file is UTF-8.
    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
