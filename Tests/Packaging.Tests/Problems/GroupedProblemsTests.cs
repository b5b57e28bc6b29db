using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Packaging.Tests.Problems;

internal sealed class GroupedProblemsTests
{
    [Test]
    public void Of_OneTextAtSeveralPlaces_IsToldOnceWithThePlaces()
    {
        Problem[] all = [new("a.xml", 3, "Same."), new("a.xml", 5, "Other."), new("a.xml", 7, "Same."), new("b.xml", 9, "Same."), new("c.xml", 0, "Same.")];

        Assert.That(GroupedProblems.Of(all).Select(problem => problem.ToString()), Is.EqualTo(new[] { "a.xml(3): Same. Also: line 7, b.xml(9), c.xml.", "a.xml(5): Other." }));
    }

    [Test]
    public void Of_ManyPlaces_CountsTheRest() =>
        Assert.That(
            GroupedProblems.Of(Enumerable.Range(1, 12).Select(line => new Problem("a.xml", line, "Same."))).Single().Message,
            Is.EqualTo("Same. Also: line 2, line 3, line 4, line 5, line 6, line 7, line 8, line 9 and 3 more."));
}
