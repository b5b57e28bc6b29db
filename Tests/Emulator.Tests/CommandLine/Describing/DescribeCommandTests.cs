using System.Text.Json;

namespace ConnectorEmulator.Tool.Tests.CommandLine.Describing;

public sealed class DescribeCommandTests
{
    [Test]
    public async Task Describe_Protocol_ListsWhatItHasInAlignedColumns()
    {
        using var folder = new TemporaryFolder();
        var command = await Command.RunAsync("describe", folder.Write("p.xml", NamedProtocol.Xml));
        Assert.That((command.Exit, command.Error), Is.EqualTo((0, string.Empty)));
        Assert.That(command.Output.ReplaceLineEndings("\n"), Is.EqualTo("""
            Named 1.0.0.1

            Connections
              0  Http       Main
              1  WebSocket  Socket

            Parameters
              read  write  name     description  value   page
              1     51     Rules    Rule Text    text
              2            Result   Test Result  text
              3            Other    Same         text
              4            Another  Same         text
              5     55     Secret   Secret       secret

            Table 100 Inputs: Input Values
              read  write  name   description  value  page
              101          Key    Name         text
              102   152    Value  Same         text

            Buttons
              56  Press  Press Me  Go

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task Describe_Ranges_AreThoseOfTheWrite()
    {
        using var folder = new TemporaryFolder();
        var command = await Command.RunAsync("describe", folder.Write("p.xml", Fixture.Xml("page")));
        Assert.That(command.Output, Does.Match(@"\n  2 +52 +Level +Level +number -1 to 100 dB +Main\n").And.Match(@"\n  4 +(54 +)?Mode +Mode +Off, On +Main\n"));
        Assert.That(command.Output.ReplaceLineEndings("\n"), Does.Contain("\nPages\n  Main\n  Rows\n").And.Not.Contain("-----"));
    }

    [TestCase("datetime", "date and time")]
    [TestCase("date", "date")]
    [TestCase("time", "time")]
    public async Task Describe_NumberThatIsATime_SaysSo(string option, string expected)
    {
        using var folder = new TemporaryFolder();
        var xml = Fixture.Xml("page").Replace("options=\"datetime\"", $"options=\"{option}\"", StringComparison.Ordinal);
        var command = await Command.RunAsync("describe", folder.Write("p.xml", xml));
        Assert.That(command.Output, Does.Match($@"\n  104 +RowsSince +Since \(Rows\) +{expected}\n"));
    }

    [Test]
    public async Task Describe_ManyChoices_ShowsTheFirstAndHowManyMore()
    {
        using var folder = new TemporaryFolder();
        var many = string.Concat(Enumerable.Range(0, 7).Select(value => $"<Discreet><Display>Choice {value}</Display><Value>{value}</Value></Discreet>"));
        var xml = Fixture.Xml("page").Replace("<Discreets>", "<Discreets>" + many, StringComparison.Ordinal);
        var command = await Command.RunAsync("describe", folder.Write("p.xml", xml));
        Assert.That(command.Output, Does.Match("  Choice 0, Choice 1, Choice 2, Choice 3 and [0-9]+ more"));
    }

    [Test]
    public async Task Describe_Json_HasTheSame()
    {
        using var folder = new TemporaryFolder();
        var command = await Command.RunAsync("describe", folder.Write("p.xml", NamedProtocol.Xml), "--json");
        var root = JsonElement.Parse(command.Output);
        Assert.Multiple(() =>
        {
            Assert.That(root.EnumerateObject().Select(item => item.Name), Is.EqualTo(new[] { "name", "version", "minimumDataMiner", "connections", "pages", "parameters", "tables", "buttons" }));
            Assert.That(root.GetProperty("parameters").GetArrayLength(), Is.EqualTo(5));
            Assert.That(root.GetProperty("tables")[0].GetProperty("columns")[1].GetProperty("writeId").GetInt32(), Is.EqualTo(152));
            Assert.That(root.GetProperty("buttons")[0].GetProperty("labels")[0].GetString(), Is.EqualTo("Go"));
        });
    }

    [Test]
    public async Task Describe_Repository_NeedsNoPackage()
    {
        using var repository = new SmallRepository();
        var command = await Command.RunAsync("describe", repository.Root);
        Assert.That((command.Exit, command.Output), Is.EqualTo((0, command.Output)));
        Assert.That(command.Output, Does.Contain("Small 1.0.0.1").And.Match(@"\n  1 +51 +Input +Input +text"));
    }

    [TestCase("no-such-file.xml", "there is no file")]
    [TestCase("/", "there is no file /Protocol.xml")]
    [TestCase("/dev/null", "it is empty")]
    public async Task Describe_WhatIsNoProtocol_ExitsWithTwo(string path, string reason)
    {
        var command = await Command.RunAsync("describe", path);
        Assert.That((command.Exit, command.Output), Is.EqualTo((2, string.Empty)));
        Assert.That(command.Error, Does.Contain(reason));
    }
}
