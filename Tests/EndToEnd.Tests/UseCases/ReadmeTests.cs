using System.Text.RegularExpressions;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.UseCases;

/// <summary>What the READMEs say is so: their commands run as printed, and show what is printed below them.</summary>
[Category("IntegrationTest")]
internal sealed partial class ReadmeTests
{
    private const int CommandsPerReadme = 2;

    private static readonly IReadOnlyList<TestCaseData> Commands =
    [
        .. UseCase.All.SelectMany(useCase => Enumerable.Range(0, CommandsPerReadme).Select(index => new TestCaseData(useCase.Name, index))),
    ];

    private static Dictionary<(string Name, int Index), Task<UseCaseRun>> runs = [];

    /// <summary>The runs wait more than they compute, so all go at once.</summary>
    [OneTimeSetUp]
    public static void StartAll() => runs = UseCase.All
        .SelectMany(useCase => ReadmeCommand.Read(useCase.Readme).Select((command, index) => (Key: (useCase.Name, index), Run: UseCaseRun.StartAsync(useCase, command))))
        .ToDictionary(item => item.Key, item => item.Run);

    [OneTimeTearDown]
    public static Task EndAllAsync() => Task.WhenAll(runs.Values);

    [TestCaseSource(nameof(Commands))]
    public async Task Command_AsPrinted_ShowsWhatIsPrintedBelow(string name, int index)
    {
        var command = ReadmeCommand.Read(Find(name).Readme)[index];
        var run = await runs[(name, index)];
        Assert.Multiple(() =>
        {
            Assert.That(run.Error, Is.Empty);
            Assert.That(command.FindMissing(run.Output), Is.Null, $"in the output of {command.Line}:\n{run.Output}");
            Assert.That(run.Exit, Is.Zero);
        });
    }

    [TestCaseSource(typeof(UseCase), nameof(UseCase.All))]
    public void Commands_RunTheProtocolBesideThem(object useCase)
    {
        var (name, commands) = (useCase.ToString(), ReadmeCommand.Read(((UseCase)useCase).Readme));
        Assert.That(commands, Has.Count.EqualTo(CommandsPerReadme));
        Assert.That(commands.Select(command => command.Arguments[..2]), Has.All.EqualTo(new[] { "run", $"Documentation/UseCases/{name}/protocol.xml" }));
    }

    [TestCaseSource(typeof(UseCase), nameof(UseCase.All))]
    public async Task Parameters_HaveTheNamesAndValuesOfTheReadme(object useCase)
    {
        var run = await runs[(((UseCase)useCase).Name, 0)];
        var protocol = UseCase.Load(((UseCase)useCase).Name).Protocol;
        var rows = ParameterRow().Matches(((UseCase)useCase).Readme);
        Assert.That(rows, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (Match row in rows)
            {
                var id = int.Parse(row.Groups["id"].Value, System.Globalization.CultureInfo.InvariantCulture);
                Assert.That(protocol.Parameters[id].Description, Is.EqualTo(row.Groups["name"].Value));
                if (row.Groups["value"] is { Success: true, Value: var value })
                {
                    Assert.That(Port().Replace(run.Displays[id], UseCaseRun.UsualPort), Is.EqualTo(value), row.Value);
                }
            }
        });
    }

    [Test]
    public void Index_ListsEachUseCase()
    {
        var index = File.ReadAllText(Path.Combine(UseCase.AllFolder, "README.md"));
        var linked = IndexRow().Matches(index).Select(match => match.Groups["folder"].Value);
        Assert.That(linked, Is.EquivalentTo(UseCase.All.Select(useCase => useCase.Name)));
    }

    private static UseCase Find(string name) => UseCase.All.Single(useCase => useCase.Name == name);

    [GeneratedRegex(@"^\| (?<id>\d+) \| (?<name>[^|]+) \| (`(?<value>[^`]*)`|[^|`]+) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ParameterRow();

    [GeneratedRegex(@"^\| [^|]+ \| \[(?<folder>\w+)\]\(\k<folder>/README\.md\) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex IndexRow();

    [GeneratedRegex(@"(?<=^ws://127\.0\.0\.1:)\d+")]
    private static partial Regex Port();
}
