using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Compilation;

/// <summary>Where .NET differs from the .NET Framework without a word, QActions do what they do on an agent; where they cannot, it is told with its line.</summary>
public class FrameworkCodeTests
{
    private const string Wanted = "Library.Text.Reverse((string)protocol.GetParameter(Parameter.Write.input))";
    private const string Sum = "(0.1 + 0.2)";

    [TestCase("System.BitConverter.ToString(System.Text.Encoding.Default.GetBytes(\"\u20AC\"))", "80")]
    [TestCase("System.Text.Encoding.Default.CodePage + \" \" + System.Text.Encoding.GetEncoding(1252).CodePage", "1252 1252")]
    [TestCase("System.BitConverter.ToString(System.Text.Encoding.GetEncoding(\"iso-8859-15\").GetBytes(\"\u20AC\"))", "A4")]
    [TestCase("System.BitConverter.ToString(System.Text.Encoding.GetEncoding(1251).GetBytes(\"\u0412\"))", "C2")]
    [TestCase("System.BitConverter.ToString(System.Text.Encoding.GetEncoding(850).GetBytes(\"\u00E9\"))", "82")]
    [TestCase("System.Environment.NewLine.Length.ToString()", "2")]
    [TestCase("System.Environment.NewLine", "\r\n")]
    [TestCase("\"a\" + System.Environment.NewLine /* end */ + \"b\"", "a\r\nb")]
    [TestCase("new System.Text.StringBuilder().AppendLine(\"a\").AppendLine().Append(1).ToString()", "a\r\n\r\n1")]
    [TestCase("new System.Text.StringBuilder().AppendLine(null).AppendLine(true ? \"a\" : \"b\").ToString()", "\r\na\r\n")]
    [TestCase("new System.Text.StringBuilder()?.AppendLine(\"a\").ToString()", "a\r\n")]
    [TestCase(Sum + ".ToString()", "0.3")]
    [TestCase(Sum + ".ToString(System.Globalization.CultureInfo.InvariantCulture)", "0.3")]
    [TestCase(Sum + ".ToString(\"R\", System.Globalization.CultureInfo.InvariantCulture)", "0.30000000000000004")]
    [TestCase("(0.1f + 0.7f).ToString()", "0.8")]
    [TestCase("123456789012345678d.ToString()", "1.23456789012346E+17")]
    [TestCase("1e-5.ToString()", "1E-05")]
    [TestCase("\"=\" + " + Sum, "=0.3")]
    [TestCase(Sum + " + \"=\" + " + Sum + " + 1", "0.3=0.31")]
    [TestCase("$\"{" + Sum + "} {" + Sum + ":F3} {" + Sum + ",5}\"", "0.3 0.300   0.3")]
    [TestCase("System.Convert.ToString(0.1 + 0.2)", "0.3")]
    [TestCase("System.Convert.ToString(0.1 + 0.2, System.Globalization.CultureInfo.InvariantCulture)", "0.3")]
    [TestCase("string.Format(\"{0} {1:F1} {0:R}\", " + Sum + ", 2.25)", "0.3 2.3 0.30000000000000004")]
    [TestCase("2.675.ToString(\"F2\") + \" \" + 0.125.ToString(\"0.00\", System.Globalization.CultureInfo.InvariantCulture) + $\" {2.675:N2}\"", "2.68 0.13 2.68")]
    [TestCase("0.1.ToString(\"F20\") + \" \" + (-0.001).ToString(\"F2\") + \" \" + 1e300.ToString(\"E3\")", "0.10000000000000000000 0.00 1.000E+300")]
    [TestCase("(1 / 3d).ToString(\"R\") + \" \" + (1 / 3d).ToString(\"G17\")", "0.33333333333333331 0.33333333333333331")]
    [TestCase("(1234.5).ToString(\"G3\") + \" \" + 12.345.ToString(\"P1\", System.Globalization.CultureInfo.InvariantCulture)", "1.23E+03 1,234.5 %")]
    [TestCase("string.Format(System.Globalization.CultureInfo.InvariantCulture, \"{0}\", (object)" + Sum + ")", "0.3")]
    [TestCase("string.Format(\"{0}{1}\", new object[] { " + Sum + ", null })", "0.3")]
    [TestCase("((object)" + Sum + ").ToString()", "0.3")]
    [TestCase("((object)(0.1f + 0.7f)).ToString()", "0.8")]
    [TestCase("((object)\"text\").ToString()", "text")]
    [TestCase("((object)" + Sum + ")?.ToString()", "0.3")]
    [TestCase("((double?)" + Sum + ").ToString() + default(double?).ToString()", "0.3")]
    [TestCase("\"\" + (object)" + Sum + " + (object)null", "0.3")]
    [TestCase("$\"{(object)" + Sum + "} {(object)" + Sum + ":F2} {(object)" + Sum + ",4}\"", "0.3 0.30  0.3")]
    [TestCase("string.Join(\";\", new System.Collections.Generic.List<double> { " + Sum + ", 1 })", "0.3;1")]
    [TestCase("string.Join(\";\", new object[] { " + Sum + ", \"a\" })", "0.3;a")]
    [TestCase("string.Join(\";\", " + Sum + ", \"a\")", "0.3;a")]
    [TestCase("string.Join(\";\", new[] { \"a\", \"b\" })", "a;b")]
    [TestCase("string.Concat((object)" + Sum + ", 1.5)", "0.31.5")]
    [TestCase("new System.Text.StringBuilder().Append(" + Sum + ").Append((object)" + Sum + ").Append('x').Append(1).AppendFormat(\"{0}\", " + Sum + ").Insert(0, " + Sum + ").ToString()", "0.30.30.3x10.3")]
    [TestCase("System.Convert.ToString((object)" + Sum + ")", "0.3")]
    [TestCase("protocol.GetParameter(Parameter.Write.input).ToString()", "x")]
    [TestCase("1.5.ToString(new System.Globalization.CultureInfo(\"nl-BE\"))", "1,5")]
    [TestCase("System.Globalization.CultureInfo.GetCultureInfo(\"en-US\").DateTimeFormat.ShortDatePattern", "M/d/yyyy")]
    [TestCase("double.Parse(\"1.234,5\", System.Globalization.CultureInfo.CreateSpecificCulture(\"de-DE\")).ToString()", "1234.5")]
    public async Task Run_CodeThatDiffersOnNet_DoesWhatItDoesOnAnAgent(string expression, string expected)
    {
        var (package, _) = Load(Wanted, expression);
        await using var element = await Element.StartAsync(package, new ElementOptions());
        await element.SetParameterAsync(51, "x");
        Assert.That(element.Value(2), Is.EqualTo(expected));
        Assert.That(package.Warnings, Is.Empty);
    }

    [Test]
    public async Task Run_NumberAddedToAText_Has15Digits()
    {
        var (package, _) = Load("protocol.SetParameter(Parameter.output, " + Wanted + ");", "string text = \"\"; text += 0.1 + 0.2; text += System.Environment.NewLine; protocol.SetParameter(Parameter.output, text);");
        await using var element = await Element.StartAsync(package, new ElementOptions());
        await element.SetParameterAsync(51, "x");
        Assert.That(element.Value(2), Is.EqualTo("0.3\r\n"));
    }

    [TestCase("System.Threading.Thread.CurrentThread.Abort()", "Thread.Abort ends a thread on an agent; here it throws PlatformNotSupportedException.")]
    [TestCase("System.AppDomain.CreateDomain(\"x\")", "AppDomain.CreateDomain makes a domain on an agent")]
    [TestCase("new System.Action(() => { }).BeginInvoke(null, null)", "BeginInvoke of a delegate runs it on another thread on an agent")]
    [TestCase("new System.IO.StringWriter().WriteLine(\"x\")", "WriteLine ends the line with CR LF on an agent", IncludePlatform = "Linux,MacOsX")]
    [TestCase("System.Runtime.Remoting.RemotingServices.Disconnect(null)", "System.Runtime.Remoting.RemotingServices is part of the .NET Framework of an agent; .NET lacks it")]
    public void Load_CodeThatNetCannotRunAsAnAgent_IsToldWithItsLine(string statement, string expected)
    {
        var (package, line) = Load("protocol.SetParameter(Parameter.output, " + Wanted + ");", statement + ";");
        var warning = package.Warnings[0];
        Assert.That(warning.Message, Does.StartWith("QAction 51").And.Contains(expected));
        Assert.That((warning.Line, warning.Column > 1), Is.EqualTo((line, true)));
    }

    [TestCase("string.Format(\"{0:F2} {1}\", 0.1 + 0.2, \"a\")")]
    [TestCase("string.Format(\"{0} {1}\", 5, \"a\")")]
    [TestCase("System.Type.GetType(\"x\")")]
    public void Load_CodeThatIsTheSame_TellsNothing(string expression) => Assert.That(Load(Wanted, $"System.Convert.ToString({expression})").Package.Warnings, Is.Empty);

    [Test]
    public void Load_CodeThatDoesNotCompile_TellsTheErrorsOfWhatWasWritten()
    {
        var exception = Assert.Throws<RefusalException>(() => Load(Wanted, "System.Environment.NewLine + missing"))!;
        Assert.That(exception.Problems.Single().Message, Is.EqualTo("QAction 51 does not compile: CS0103: The name 'missing' does not exist in the current context"));
    }

    private static (ElementPackage Package, int Line) Load(string before, string after)
    {
        using var folder = new TemporaryFolder();
        var xml = Fixture.Xml("code");
        Assert.That(xml, Does.Contain(before));
        xml = xml.Replace(before, after, StringComparison.Ordinal);
        return (ElementPackage.Load(folder.Write("protocol.xml", xml)), xml[..xml.IndexOf(after, StringComparison.Ordinal)].Count(character => character == '\n') + 1);
    }
}
