using System.Text.RegularExpressions;
using ConnectorEmulator.Web.Tests.Support;

namespace ConnectorEmulator.Web.Tests.Assets;

public sealed partial class PageAssetsTests
{
    [Test]
    public async Task Files_OfThePage_AreAllThereAndMakeNoMarkupOfTexts()
    {
        await using var served = await ServedElement.StartAsync();
        var waiting = new Queue<string>(["index.html"]);
        var seen = new HashSet<string>(["index.html"]);
        while (waiting.TryDequeue(out var path))
        {
            var text = await served.Client.GetStringAsync(path);
            Assert.That(text, Does.Not.Contain("innerHTML").And.Not.Contain("outerHTML").And.Not.Contain("insertAdjacentHTML").And.Not.Contain("eval("), path);
            Assert.That(ForeignAddress().IsMatch(text), Is.False, $"{path} needs another host");
            foreach (var next in Reference().Matches(text).Select(match => Resolve(path, match.Groups["path"].Value)).Where(seen.Add))
            {
                waiting.Enqueue(next);
            }
        }

        Assert.That(seen, Has.Count.GreaterThan(20));
    }

    private static string Resolve(string from, string path) => path.StartsWith("./", StringComparison.Ordinal) ? Path.GetDirectoryName(from) + path[1..] : path;

    [GeneratedRegex("""(?:from|src=|href=) ?['"](?<path>(?:\./)?[\w./]+\.(?:js|css|svg))['"]""")]
    private static partial Regex Reference();

    [GeneratedRegex("""(?:src|href|from|import|url)\s*[=(]?\s*['"]?(?:https?:)?//""")]
    private static partial Regex ForeignAddress();
}
