using ConnectorEmulator.Hosting;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;
using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Tests.Persistence;

/// <summary>What outlives a restart: saved parameters, keys, parts of the display key and saved columns.</summary>
public class StateSaverTests
{
    [Test]
    public async Task Load_AfterARestart_GivesSavedValuesOnly()
    {
        using var folder = new TemporaryFolder();
        await using (var engine = new Engine("table"))
        await using (engine.NewSaver(folder.Path))
        {
            engine.Script().SetParameter(1, "saved");
            engine.Script().SetParameter(2, 5);
            engine.Script().AddRow(100, new object[] { "a", "label", "custom", 5.5, "watched" });
        }

        await using var restarted = new Engine("table");
        await using var saver = restarted.NewSaver(folder.Path);
        InitialValues.Apply(restarted.Parts.Values, saver.Load(), new Dictionary<ParameterKind, string>());
        Assert.Multiple(() =>
        {
            Assert.That(restarted.Text(1), Is.EqualTo("saved"));
            Assert.That(restarted.Text(2), Is.Null, "not saved");
            Assert.That(restarted.Script().GetRow(100, "a"), Is.EqualTo(new object?[] { "a", "label", null, 5.5, null }), "key, part of the display key, and ';save'");
            Assert.That(restarted.Ran, Is.Empty, "restoring raises nothing");
        });
    }

    [TestCase("10.6.3", "written")]
    [TestCase("10.6.4", null)]
    public async Task Load_WriteParameter_IsSavedByOlderVersionsOnly(string version, string? expected)
    {
        using var folder = new TemporaryFolder();
        var protocol = ProtocolReader.Read(Fixture.Xml("changes").Replace("<Param id=\"4\"", "<Param id=\"4\" save=\"true\"", StringComparison.Ordinal), "x");
        var profile = VersionCatalog.ProfileOf(DataMinerVersion.Parse(version));
        await using (var engine = new Engine(protocol, version: profile))
        await using (engine.NewSaver(folder.Path))
        {
            engine.Script().SetParameter(4, "written");
            engine.Script().SetParameter(11, "saved");
        }

        await using var restarted = new Engine(protocol, version: profile);
        await using var saver = restarted.NewSaver(folder.Path);
        InitialValues.Apply(restarted.Parts.Values, saver.Load(), new Dictionary<ParameterKind, string>());
        Assert.That((restarted.Text(4), restarted.Text(11)), Is.EqualTo((expected, "saved")));
    }

    [Test]
    public async Task Load_SavedValue_WinsOverTheDefault()
    {
        using var folder = new TemporaryFolder();
        await using (var engine = new Engine("changes"))
        await using (engine.NewSaver(folder.Path))
        {
            engine.Script().SetParameter(11, "changed");
        }

        await using var restarted = new Engine("changes");
        await using var saver = restarted.NewSaver(folder.Path);
        restarted.Parts.Store.Clear(11);
        InitialValues.Apply(restarted.Parts.Values, saver.Load(), new Dictionary<ParameterKind, string>());
        Assert.That(restarted.Text(11), Is.EqualTo("changed"));
    }

    [Test]
    public async Task Load_VolatileTable_StartsEmpty()
    {
        using var folder = new TemporaryFolder();
        var protocol = ProtocolReader.Read(Fixture.Xml("table").Replace("<ArrayOptions index=\"0\">", "<ArrayOptions index=\"0\" options=\";volatile\">", StringComparison.Ordinal), "table.xml");
        await using (var engine = new Engine(protocol))
        await using (engine.NewSaver(folder.Path))
        {
            engine.Script().AddRow(100, new object[] { "a", "label" });
            engine.Script().SetParameter(1, "saved");
        }

        await using var restarted = new Engine(protocol);
        await using var saver = restarted.NewSaver(folder.Path);
        InitialValues.Apply(restarted.Parts.Values, saver.Load(), new Dictionary<ParameterKind, string>());
        Assert.Multiple(() =>
        {
            Assert.That(restarted.Text(1), Is.EqualTo("saved"));
            Assert.That(restarted.Script().RowCount(100), Is.Zero);
        });
    }

    [Test]
    public async Task Save_ChangeOfASavedValue_IsWrittenAMomentLater()
    {
        using var folder = new TemporaryFolder();
        await using var engine = new Engine("table");
        await using var saver = engine.NewSaver(folder.Path);
        engine.Script().SetParameter(1, "soon");
        Assert.That(Directory.GetFiles(folder.Path), Is.Empty);
        engine.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await File.ReadAllTextAsync(Directory.GetFiles(folder.Path).Single()), Does.Contain("soon"));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public async Task Save_FileWithValues_IsForItsOwnerOnly()
    {
        using var folder = new TemporaryFolder();
        var left = folder.Write("element.json.new", "left behind by a run that was killed");
        await using var engine = new Engine("table");
        await using var saver = engine.NewSaver(folder.Path);
        engine.Script().SetParameter(1, "secret");
        engine.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Multiple(() =>
        {
            Assert.That(File.Exists(left), Is.False);
            Assert.That(OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(Path.Combine(folder.Path, "element.json")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        });
    }

    [Test]
    public async Task Save_ThatFails_IsLoggedAndTriedAgainAfterTheNextChange()
    {
        await using var engine = new Engine("table");
        await using var saver = engine.NewSaver("no\0folder");
        engine.Script().SetParameter(1, "first");
        engine.Clock.Advance(TimeSpan.FromSeconds(1));
        engine.Script().SetParameter(1, "second");
        engine.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(engine.Errors, Has.Count.EqualTo(2).And.All.Contains("could not be written"));
    }

    [TestCase("{ broken")]
    [TestCase("{\"Parameters\":null}")]
    [TestCase("{\"Parameters\":{\"1\":5}}")]
    [TestCase("null")]
    [TestCase("{\"Parameters\":{\"1\":null}}")]
    [TestCase("{\"Tables\":{\"100\":null}}")]
    [TestCase("{\"Tables\":{\"100\":[null]}}")]
    [TestCase("{\"Tables\":{\"100\":[{\"101\":null}]}}")]
    public async Task Load_BrokenFile_StartsWithoutItKeepsItAndSaysSo(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("element.json", text);
        await using var engine = new Engine("table");
        await using (var saver = engine.NewSaver(folder.Path))
        {
            Assert.That(saver.Load().Parameters, Is.Empty);
            Assert.That(engine.Errors, Has.One.Contains("cannot be read").And.One.Contains("element.json.unreadable"));
        }

        Assert.That(await File.ReadAllTextAsync(Path.Combine(folder.Path, "element.json.unreadable")), Is.EqualTo(text));
    }
}
