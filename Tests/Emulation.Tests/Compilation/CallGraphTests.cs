using ConnectorEmulator.Compilation;

namespace ConnectorEmulator.Tests.Compilation;

public class CallGraphTests
{
    [TestCase("a>b b>c", "")]
    [TestCase("a>a", "a")]
    [TestCase("a>b b>c c>a d>a", "a b c")]
    [TestCase("a>b b>a b>c c>d d>c d>e e>", "a b c d")]
    [TestCase("a>x b>a", "")]
    public void FindRecursive_Calls_FindsThoseThatLeadBack(string calls, string expected)
    {
        var graph = new CallGraph();
        foreach (var call in calls.Split(' '))
        {
            graph.Add(call.Split('>')[0], [call.Split('>')[1]]);
        }

        Assert.That(graph.FindRecursive().Order(StringComparer.Ordinal), Is.EqualTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public void FindRecursive_LongChain_EndsWithoutRecursion()
    {
        var graph = new CallGraph();
        for (var number = 0; number < 100_000; number++)
        {
            graph.Add($"f{number}", [$"f{number + 1}"]);
        }

        Assert.That(graph.FindRecursive(), Is.Empty);
    }
}
