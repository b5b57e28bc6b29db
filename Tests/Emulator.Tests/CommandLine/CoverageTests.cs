using System.Xml.Linq;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>Which lines of the QActions a run reached.</summary>
public sealed class CoverageTests
{
    [Test]
    public async Task Run_Coverage_TellsEachLineWithStatements()
    {
        const string Code = """
            using Skyline.DataMiner.Scripting;
            public static class QAction
            {
                public static void Run(SLProtocol protocol)
                {
                    var text = (string)protocol.GetParameter(51);
                    if (text == "bad")
                        throw new System.Exception();
                    else if (text == "other") { protocol.SetParameter(2, "other"); } else protocol.SetParameter(2, "taken");
                    for (var index = 0; index < 2; index++) { text += index; }
                    switch (text.Length)
                    {
                        case 3: text = "three"; break;
                        default:
                            while (true)
                            {
                                text = "long";
                                return;
                            }
                    }

                    int Local() { return 1; }
                    protocol.SetParameter(1, text + Local() + Arrow());
                }

                private static string Arrow() => "!";
            }
            """;
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "results", "coverage.xml");
        var path = folder.Write("p.xml", NamedProtocol.With(Code));
        var run = await Command.RunAsync("run", path, "--set", "Rules=x", "--expect", "Result=taken", "--expect", "1=three1!", "--coverage", file);
        Assert.That((run.Exit, run.Error), Is.EqualTo((0, string.Empty)), run.Output);

        var source = await File.ReadAllLinesAsync(path);
        var lines = XDocument.Load(file).Descendants("line").Select(line => (Text: source[(int)line.Attribute("number")! - 1].Trim(), Hits: (int)line.Attribute("hits")!)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(XDocument.Load(file).Descendants("class").Single().Attribute("filename")!.Value, Is.EqualTo("p.xml"));
            Assert.That(XDocument.Load(file).Descendants("source").Single().Value, Is.EqualTo(folder.Path));
            Assert.That(lines.Where(line => line.Hits == 0).Select(line => line.Text), Is.EqualTo(new[] { "throw new System.Exception();", "while (true)", "text = \"long\";", "return;" }));
            Assert.That(lines.Where(line => line.Hits == 1).Select(line => line.Text), Is.EqualTo(new[]
            {
                "var text = (string)protocol.GetParameter(51);", "if (text == \"bad\")",
                "else if (text == \"other\") { protocol.SetParameter(2, \"other\"); } else protocol.SetParameter(2, \"taken\");",
                "for (var index = 0; index < 2; index++) { text += index; }", "switch (text.Length)",
                "case 3: text = \"three\"; break;", "int Local() { return 1; }", "protocol.SetParameter(1, text + Local() + Arrow());", "private static string Arrow() => \"!\";",
            }));
            Assert.That(run.Output, Does.Contain($"Covered    69.2 % of 13 lines and 50.0 % of 6 branches, in {file}"));
        });
    }

    [Test]
    public async Task Run_CoverageOfEveryForm_CountsEachLineThatRunsOnce()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "coverage.xml");
        var path = folder.Write("forms.xml", NamedProtocol.With(CoveredForms.Code));
        var run = await Command.RunAsync("run", path, "--set", "Rules=x", "--expect", "Result=done", "--coverage", file);
        Assert.That((run.Exit, run.Error), Is.EqualTo((0, string.Empty)), run.Output);

        // The comment at the end of a line tells its hits, and of its branches how many were taken.
        string[] expected = [.. (await File.ReadAllLinesAsync(path)).Index().Where(line => line.Item.Contains("//: ", StringComparison.Ordinal)).Select(line => $"{line.Index + 1}: {line.Item.Split("//: ")[1]}")];
        string[] actual = [.. XDocument.Load(file).Descendants("line").Select(line =>
            $"{line.Attribute("number")!.Value}: {line.Attribute("hits")!.Value}{(line.Attribute("condition-coverage") is { } ways ? " " + ways.Value.Split('(', ')')[1] : string.Empty)}")];
        Assert.That(actual, Is.EqualTo(expected), run.Output);
    }

    [Test]
    public async Task Run_CodeThatDoesNotCompile_IsToldWithItsOwnColumn()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("p.xml", NamedProtocol.Xml.Replace("var text", "missing text", StringComparison.Ordinal));
        var run = await Command.RunAsync("run", path, "--coverage", Path.Combine(folder.Path, "coverage.xml"));
        Assert.That(run.Error, Does.StartWith($"{path}(32,9): QAction 51 does not compile: CS0246"));
    }
}
