namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>Errors as GitHub Actions shows them at the lines of a change.</summary>
public sealed class GitHubTests
{
    [Test]
    public async Task Pack_ProblemOfARepository_IsNamedWithItsFileAndPlace()
    {
        using var repository = new SmallRepository();
        repository.Change(SmallRepository.LibraryFile, "text + \"!\";", "text + \"!\"");
        var run = await Command.RunAsync("pack", "--root", repository.Root, "--github");
        Assert.That(run.Exit, Is.EqualTo(2));
        Assert.That(Lines(run), Has.One.StartsWith($"::error file={Escaped(Path.Combine(repository.Root, SmallRepository.LibraryFile))},line=15,col=30::CS1002"));
        Assert.That(run.Error, Does.StartWith($"{SmallRepository.LibraryFile}(15,30): "), "people read it too");
    }

    [Test]
    public async Task Run_CodeThatDoesNotCompile_IsNamedWithItsPlaceInTheFile()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("p.xml", NamedProtocol.Xml.Replace("var text", "missing text", StringComparison.Ordinal));
        var run = await Command.RunAsync("run", path, "--github");
        Assert.That(run.Exit, Is.EqualTo(2));
        Assert.That(Lines(run), Has.One.StartsWith($"::error file={Escaped(path)},line=32,col=9::QAction 51 does not compile: CS0246"));
    }

    [Test]
    public async Task Run_QActionThatThrows_IsNamedOnceWithItsLine()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("p.xml", NamedProtocol.Xml.Replace("var text =", "throw new System.Exception(\"50% off\"); var text =", StringComparison.Ordinal));
        var run = await Command.RunAsync("run", path, "--github", "--set", "Rules=x", "--set", "Rules=y", "--expect", "Result=taken", "--expect-within", "0.1");
        Assert.That(run.Exit, Is.EqualTo(1));
        Assert.That(Lines(run), Is.EqualTo(new[]
        {
            $"::error file={Escaped(path)},line=32::QAction 51 (Rules) failed in {path}(32): System.Exception: 50%25 off",
            "::error::Expected Result=taken within 0.1 s, last seen: Not initialized",
            "::error::QAction 51 failed in 2 of 2 runs.",
        }));
    }

    [TestCase("--set Nonsense=1", "::error::--set Nonsense: the protocol has no such parameter")]
    [TestCase("--nonsense", "::error::Unrecognized command or argument '--nonsense'.")]
    public async Task Run_MistakeOnTheCommandLine_IsNamed(string options, string expected)
    {
        using var folder = new TemporaryFolder();
        var run = await Command.RunAsync(["run", folder.Write("p.xml", NamedProtocol.Xml), "--github", .. options.Split(' ')]);
        Assert.That(run.Exit, Is.EqualTo(2));
        Assert.That(Lines(run), Has.One.StartsWith(expected));
    }

    private static string Escaped(string path) => path.Replace(":", "%3A", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(Command run) => run.Error.Split(Environment.NewLine).Where(line => line.StartsWith("::", StringComparison.Ordinal));
}
