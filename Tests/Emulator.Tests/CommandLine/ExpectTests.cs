namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>Runs that end as soon as what is expected holds.</summary>
public sealed class ExpectTests
{
    [TestCase("Test Result=taken", TestName = "{m}(what an operator sees)")]
    [TestCase("2=taken", TestName = "{m}(an id)")]
    [TestCase("Inputs=1 row", TestName = "{m}(the rows of a table)")]
    [TestCase("Inputs=1", TestName = "{m}(their number)")]
    [TestCase("Inputs/Name/a/b=a/b", TestName = "{m}(a cell)")]
    [TestCase("Inputs/Name/none=there is no such row", TestName = "{m}(a row that must not be there)")]
    [TestCase("Other=Not initialized", TestName = "{m}(nothing)")]
    public async Task Run_ValueThatComes_EndsByItselfWithZero(string expected)
    {
        var run = await RunAsync("--set", "Rules=x", "--expect", expected);
        Assert.That((run.Exit, run.Error), Is.EqualTo((0, string.Empty)), run.Output);
        Assert.That(run.Output, Does.Not.Contain("Page ").And.Not.Contain("Ctrl+C"));
    }

    [Test]
    public async Task Run_RefusalOfTheConnector_CanBeExpected()
    {
        using var folder = new TemporaryFolder();
        var run = await RunAsync("--set", "Rules=bad", "--expect", $"Test Result=@{folder.Write("refusal.txt", "refused\nin line 2")}");
        Assert.That((run.Exit, run.Error), Is.EqualTo((0, string.Empty)), run.Output);
    }

    [Test]
    public async Task Run_ValueThatDoesNotCome_SaysWhatWasExpectedAndWhatWasSeen()
    {
        var run = await RunAsync("--set", "Rules=bad", "--expect", "Test Result=taken", "--expect", "Other=5", "--expect", "Inputs=0", "--expect-within", "200ms");
        Assert.That((run.Exit, run.Error), Is.EqualTo((1, string.Empty)));
        Assert.That(run.Output.ReplaceLineEndings("\n"), Does.EndWith("failed: Expected Test Result=taken within 0.2 s, last seen: refused in line 2\n  failed: Expected Other=5 within 0.2 s, last seen: Not initialized\n"));
    }

    [TestCase("60", TestName = "{m}(display: the unit left out)")]
    [TestCase("60.00", TestName = "{m}(as a number)")]
    [TestCase("60.0 dB", TestName = "{m}(what an operator sees)")]
    public async Task Run_NumberWithUnits_IsFoundEitherWay(string expected)
    {
        using var folder = new TemporaryFolder();
        var xml = NamedProtocol.Xml.Replace("<Description>Test Result</Description>", "<Description>Test Result</Description><Display><RTDisplay>true</RTDisplay><Units>dB</Units><Decimals>1</Decimals></Display><Interprete><RawType>numeric text</RawType><Type>double</Type><LengthType>next param</LengthType></Interprete>", StringComparison.Ordinal)
            .Replace("text == \"bad\" ? \"refused\\nin line 2\" : \"taken\"", "60", StringComparison.Ordinal);
        var run = await Command.RunAsync("run", folder.Write("p.xml", xml), "--set", "Rules=x", "--expect", $"Test Result={expected}");
        Assert.That((run.Exit, run.Error), Is.EqualTo((0, string.Empty)), run.Output);
    }

    [Test]
    public async Task Run_ConnectionStatus_EndsAsSoonAsItIsOpen()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        using var folder = new TemporaryFolder();
        var run = await Command.RunAsync("run", folder.Write("p.xml", Fixture.Xml("socket")), "--connection", $"1={server.Url}/x", "--expect", "7=1", "--elements", "2");
        Assert.That((run.Exit, run.Error), Is.EqualTo((0, string.Empty)), run.Output);
        Assert.That(server.Handshakes, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Run_FailedQAction_FailsThoughAllThatIsExpectedHolds()
    {
        using var folder = new TemporaryFolder();
        var run = await Command.RunAsync("run", folder.Write("p.xml", Fixture.Xml("code")), "--set", "55=x", "--expect", "51=Not initialized");
        Assert.That(run.Exit, Is.EqualTo(1), run.Output);
        Assert.That(run.Output, Does.Contain("failed: QAction 55 failed in 1 of 1 runs."));
    }

    [Test]
    public async Task Run_WriteThatNeverEnds_EndsInTimeAndIsNamed()
    {
        using var folder = new TemporaryFolder();
        var xml = NamedProtocol.Xml.Replace("var text =", "System.Threading.Thread.Sleep(3000); var text =", StringComparison.Ordinal);
        var run = await Command.RunAsync("run", folder.Write("p.xml", xml), "--set", "Rules=x", "--expect", "Test Result=taken", "--expect-within", "0.3");
        Assert.That((run.Exit, run.Output), Is.EqualTo((1, run.Output)));
        Assert.That(run.Output, Does.Contain("failed: --set Rules was not finished within 0.3 s; QAction ").And.Contain("failed: Expected Test Result=taken within 0.3 s, last seen: Not initialized"));
    }

    [TestCase("--expect", "Rulse=x", "--expect Rulse: the protocol has no such parameter; correct the id, name or description. Did you mean 'Rules'?")]
    [TestCase("--expect", "Result", "--expect Result: it takes PARAMETER=VALUE, the id, name or description of a parameter, an equals sign and a value, for example --expect Status=Open.")]
    [TestCase("--expect", "Secret=x", "--expect Secret: it is a password, which is never shown; expect something that depends on it.")]
    [TestCase("--expect", "102=x", "--expect 102: this is a column of table 100; show the table, or a cell: 100/102/KEY.")]
    [TestCase("--duration", "5", "--duration does not go with --expect, which ends the run; leave it out, or give the longest time with --expect-within.")]
    [TestCase("--watch", "true", "--watch does not go with --expect")]
    [TestCase("--expect-within", "soon", "--expect-within soon: a duration is a number of seconds from 0 to 4294967.")]
    public async Task Run_ExpectationThatMeansNothing_ExitsWithTwoAndSaysWhy(string option, string value, string reason)
    {
        var run = await RunAsync(option, value, "--expect", "Result=taken");
        Assert.That((run.Exit, run.Error), Is.EqualTo((2, run.Error)));
        Assert.That(run.Error, Does.StartWith(reason));
    }

    [Test]
    public async Task Run_LimitWithoutExpectation_IsRefused() =>
        Assert.That((await RunAsync("--expect-within", "5")).Error, Does.StartWith("--expect-within goes with --expect; say what is expected, or leave it out."));

    private static async Task<Command> RunAsync(params string[] options)
    {
        using var folder = new TemporaryFolder();
        return await Command.RunAsync(["run", folder.Write("p.xml", NamedProtocol.Xml), .. options]);
    }
}
