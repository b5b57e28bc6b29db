using System.Globalization;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tool.CommandLine.Parameters;
using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>What the command line expects of an element.</summary>
/// <param name="element">The element.</param>
/// <param name="settings">What the command line asks for.</param>
internal sealed class Expectations(Element element, RunSettings settings)
{
    private const int MostCharacters = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly List<(ExpectedValue Value, ParameterPlace Place)> all =
        [.. settings.Expects.Select(item => (item, new ParameterNames(element.Protocol).ForShowing(item.Parameter)))];

    /// <summary>Gets what came of them, when it was looked at last.</summary>
    public IReadOnlyList<Check> Seen { get; private set; } = [];

    /// <summary>Waits until all hold at one moment.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The running wait, which is cancelled when they do not hold in time.</returns>
    public async Task WaitAsync(CancellationToken cancel)
    {
        while (!Look())
        {
            await Task.Delay(Pause, element.Options.Clock, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Looks once more, unless all held.</summary>
    public void LookAgain()
    {
        if (Seen.Count == 0 || Seen.Any(check => check.Failure is not null))
        {
            Look();
        }
    }

    private static string Cut(string text) => ConsoleLines.Printable(text.Length > MostCharacters ? text[..MostCharacters] + "..." : text);

    private bool Look()
    {
        var reader = PlaceReader.Of(element);
        Seen = [.. all.Select(item => Compare(item.Value, reader.Read(item.Place)))];
        return Seen.All(check => check.Failure is null);
    }

    private Check Compare(ExpectedValue expected, SeenValue seen)
    {
        var text = $"{expected.Parameter}={Cut(expected.Value)}";
        var failure = string.Create(CultureInfo.InvariantCulture, $"Expected {text} within {settings.ExpectWithin.TotalSeconds} s, last seen: {Cut(seen.ToString())}");
        return new Check($"--expect {text}", seen.Is(expected.Value) ? null : failure);
    }
}
