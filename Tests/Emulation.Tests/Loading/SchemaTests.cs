using System.Xml.Linq;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Loading;

/// <summary>
/// Everything that the vendor's schema knows is modelled, refused, told, or listed as passed over (<see cref="PassedOver"/>): nothing is silent.
/// </summary>
public class SchemaTests
{
    [Test]
    public void Load_AnythingOfTheSchema_IsKnownRefusedOrTold()
    {
        var silent = Schema.Paths.Value.Where(IsPassedOverInSilence).ToList();
        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void PassedOver_EachPath_IsInTheSchema()
    {
        var known = Schema.Paths.Value.ToHashSet(StringComparer.Ordinal);
        Assert.That(PassedOver.Inert.Keys.Concat(PassedOver.Told.Keys).Where(path => !known.Contains(path)), Is.EquivalentTo(PassedOver.BeyondTheSchema));
    }

    [Test]
    public void Fixture_HoldsNothingThatIsRefusedOrTold()
    {
        var problems = new ProtocolProblems("x");
        ProtocolReader.Read(Fixture.Xml("everything"), problems);
        Assert.That(problems.All.Concat(problems.Warnings), Is.Empty);
    }

    private static bool IsPassedOverInSilence(string path)
    {
        var document = XDocument.Parse(Fixture.Xml("everything"));
        var parts = path.Split('/');
        var known = new HashSet<string>(StringComparer.Ordinal) { "Protocol" };
        Schema.Insert(document.Root!, parts);
        var problems = new ProtocolProblems("x");
        problems.Known += found => known.Add(found);
        ProtocolReader.Read(document.ToString(), problems);
        var isInside = parts.Select((_, length) => string.Join('/', parts.Take(length + 1))).Any(PassedOver.Inert.ContainsKey);
        return !known.Contains(path) && problems.All.Count == 0 && problems.Warnings.Count == 0 && !isInside;
    }
}
