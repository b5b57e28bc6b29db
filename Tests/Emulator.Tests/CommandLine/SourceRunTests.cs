using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Tool.CommandLine;
using ConnectorEmulator.Tool.CommandLine.Parameters;
using ConnectorEmulator.Tool.Output;
using ConnectorEmulator.Tool.Watch;

namespace ConnectorEmulator.Tool.Tests.CommandLine;

/// <summary>A package that is watched: real files, a real page.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SourceRunTests : IDisposable
{
    private readonly SmallRepository repository = new();
    private readonly ConsoleText output = new();
    private readonly CancellationTokenSource stop = new();
    private readonly List<Uri> pages = [];
    private Element? current;

    [Test]
    public async Task Run_FilesChange_RestartsWithTheSavedValuesAndThePageWhereItWas()
    {
        var run = StartAsync([new("51", "a")], []);
        await Limit.UntilAsync(() => current?.Value(2) is "a!", "the first element ran");
        var first = current!;

        repository.Change(SmallRepository.LibraryFile, "\"!\"", "\"?\"");
        await Limit.UntilAsync(() => current != first, "the element was restarted");
        var second = current!;
        Assert.Multiple(() =>
        {
            Assert.That(first.IsActive, Is.False);
            Assert.That(second.Value(1), Is.EqualTo("a"), "it was saved");
            Assert.That(second.Value(2), Is.Null, "the write of the first start was not made again");
            Assert.That(pages[1], Is.EqualTo(pages[0]));
        });
        await second.SetParameterAsync(51, "b");
        Assert.That(second.Value(2), Is.EqualTo("b?"), "the new code runs");
        using var client = new HttpClient();
        Assert.That((await client.GetAsync(pages[0])).IsSuccessStatusCode, Is.True);
        await EndAsync(run);
        Assert.That(output.ToString(), Does.Contain("Changed    QActions/QAction_1/Sub/Text.cs").And.Contain("made anew in"));
    }

    [Test]
    public async Task Run_FileChanges_GivesTheCodeOfTheLastElementBack()
    {
        repository.Change("Protocol.xml", "1.0.0.1", "1.0.0.77");
        var run = StartAsync([new("51", "a")], null);
        await Limit.UntilAsync(() => current?.Value(2) is "a!", "the first element ran");
        var first = FindCode("Small.1.0.0.77.QAction.51");
        current = null;

        repository.Change(SmallRepository.LibraryFile, "\"!\"", "\"?\"");
        await Limit.UntilAsync(() => current?.Value(2) is "a?", "the element was restarted");
        var isThere = first.IsAlive;
        await EndAsync(run);
        Assert.That(isThere, Is.False);
    }

    [Test]
    public async Task Run_ChangeThatIsRefused_KeepsTheElementAndTakesTheNextGoodOne()
    {
        var run = StartAsync([], null);
        await Limit.UntilAsync(() => current is not null, "the first element ran");
        var first = current!;

        repository.Change(SmallRepository.LibraryFile, "\"!\"", "missing");
        await Limit.UntilAsync(() => output.ToString().Contains("CS0103", StringComparison.Ordinal), "the change was refused");
        await first.SetParameterAsync(51, "b");
        Assert.Multiple(() =>
        {
            Assert.That(first.Value(2), Is.EqualTo("b!"), "what ran before runs on");
            Assert.That(current, Is.SameAs(first));
            Assert.That(output.ToString(), Does.Contain("Refused").And.Contain($"{SmallRepository.LibraryFile}(15,27): QAction 1 does not compile: CS0103"));
        });

        repository.Change(SmallRepository.LibraryFile, "missing", "\"#\"");
        await Limit.UntilAsync(() => current != first, "the good change was taken");
        await current!.SetParameterAsync(51, "c");
        Assert.That(current.Value(2), Is.EqualTo("c#"));
        await EndAsync(run);
    }

    [Test]
    public async Task Run_ProtocolThatLosesWhatTheCommandLineNames_IsRefused()
    {
        var run = StartAsync([new("51", "a")], null);
        await Limit.UntilAsync(() => current?.Value(2) is "a!", "the first element ran");

        repository.Change("Protocol.xml", "<Param id=\"51\" setter=\"true\"><Name>Input</Name><Type>write</Type></Param>", string.Empty);
        repository.Change("Protocol.xml", "triggers=\"51\"", "triggers=\"1\"");
        await Limit.UntilAsync(() => output.ToString().Contains("--set 51: the protocol has no such parameter", StringComparison.Ordinal), "the change was refused");
        Assert.That(current!.IsActive, Is.True);
        await EndAsync(run);
    }

    [Test]
    public async Task Run_RestartWhoseWriteIsRefused_EndsWhenItsTimeIsUp()
    {
        var run = StartAsync([new("51", "a")], null, TimeSpan.FromSeconds(5));
        await Limit.UntilAsync(() => current?.Value(2) is "a!", "the first element ran");

        repository.Change("Protocol.xml", "<Name>Input</Name><Type>write</Type>", "<Name>Input</Name><Type>read</Type>");
        Assert.That(async () => await run.WaitAsync(Limit.Generous), Throws.TypeOf<InputException>().With.Message.StartsWith("--set 51: Parameter 51 (Input) cannot be written"));
        Assert.That(output.ToString(), Does.Contain("Nothing runs until the next change."));
    }

    [Test]
    public async Task Run_WatchThatBreaks_EndsTheRunWithTheReason()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("protocol.xml", Fixture.Xml("code"));
        var run = StartAsync(new BrokenSource(new PackageFile(path, (_, _) => { })), [], null);
        await Limit.UntilAsync(() => current is not null, "the first element ran");

        folder.Write("protocol.xml", Fixture.Xml("code") + "\n");
        Assert.That(async () => await run.WaitAsync(Limit.Generous), Throws.TypeOf<NotSupportedException>());
        Assert.That(current!.IsActive, Is.False);
    }

    [Test]
    public async Task Run_FileThatIsReplacedAsEditorsDo_IsTakenAnew()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("protocol.xml", Fixture.Xml("code"));
        var run = StartAsync(new PackageFile(path, (_, _) => { }), [], null);
        await Limit.UntilAsync(() => current is not null, "the first element ran");
        var first = current!;

        File.Move(folder.Write("protocol.xml.tmp", Fixture.Xml("code").Replace("1.0.0.1", "1.0.0.2", StringComparison.Ordinal)), path, overwrite: true);
        await Limit.UntilAsync(() => current != first, "the element was restarted");
        Assert.That(current!.Protocol.Version, Is.EqualTo("1.0.0.2"));
        await EndAsync(run);
    }

    public void Dispose()
    {
        repository.Dispose();
        output.Dispose();
        stop.Dispose();
    }

    private Task<int> StartAsync(IReadOnlyList<WantedWrite> sets, IReadOnlyList<WantedWrite>? setsAtRestart, TimeSpan? duration = null) =>
        StartAsync(new RepositoryPackage(new RepositoryLayout(repository.Root), (_, _) => { }), sets, setsAtRestart, duration);

    private Task<int> StartAsync(IPackageSource source, IReadOnlyList<WantedWrite> sets, IReadOnlyList<WantedWrite>? setsAtRestart, TimeSpan? duration = null)
    {
        var settings = new RunSettings { Watch = true, Page = new(0, IsGiven: true), Sets = sets, SetsAtRestart = setsAtRestart, Duration = duration };
        return Task.Run(() => new SourceRun(source, new ConsoleWatcher(output, Terminal.None), ServeAsync).RunAsync(settings, stop.Token));
    }

    private async Task<ServedPage> ServeAsync(IReadOnlyList<Element> elements, PagePort port, CancellationToken cancellationToken)
    {
        var served = await PageStarter.StartAsync(elements, port, cancellationToken);
        pages.Add(served.Url);
        current = elements[0];
        return served;
    }

    private async Task EndAsync(Task<int> run)
    {
        await stop.CancelAsync();
        Assert.That(await run.WaitAsync(Limit.Generous), Is.Zero);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference FindCode(string assembly) =>
        new(AssemblyLoadContext.All.SelectMany(context => context.Assemblies).Single(loaded => loaded.GetName().Name == assembly), trackResurrection: true);

    /// <summary>A package that can be made only once, for a reason that nobody foresaw.</summary>
    private sealed class BrokenSource(IPackageSource inner) : IPackageSource
    {
        private bool isMade;

        public string Folder => inner.Folder;

        public IReadOnlyList<WatchedFolder> Folders => inner.Folders;

        public ElementPackage Load()
        {
            if (isMade)
            {
                throw new NotSupportedException();
            }

            isMade = true;
            return inner.Load();
        }

        public IReadOnlyList<string> ListFiles() => inner.ListFiles();
    }
}
