using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Loading;

/// <summary>
/// Every word that the vendor's schema lists for a tag or an attribute does something of its own, is told, or is refused: two words of one list that lead to the same
/// protocol without a message would mean that the load does not look at them.
/// </summary>
public class SchemaValueTests
{
    private static readonly JsonSerializerOptions Json = new()
    {
        IncludeFields = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new NoPosition() },
    };

    private static readonly Lazy<List<KeyValuePair<string, IReadOnlyList<string>>>> Lists = new(FindLists);

    [Test]
    public void Load_EachWordOfAList_ActsOrIsToldOrRefused()
    {
        var silent = Lists.Value.SelectMany(item => FindSilent(item.Key, item.Value));
        Assert.That(string.Join("\n", silent), Is.Empty);
    }

    [Test]
    public void Load_WordOfNoList_IsNotTakenForOneOfTheList()
    {
        var taken = Lists.Value.Where(item => FindSilent(item.Key, [.. item.Value, "no such word"]).Any()).Select(item => item.Key);
        Assert.That(taken, Is.Empty);
    }

    // The build says nothing that the version before it does not: agents are told apart by their version. What is refused by its name needs no look at its words.
    private static List<KeyValuePair<string, IReadOnlyList<string>>> FindLists() => [.. Schema.Words.Value
        .Where(item => !IsInert(item.Key) && item.Key != "Protocol/Compliancies/MinimumRequiredVersion" && IsKnown(item.Key, item.Value[0]))
        .Select(item => KeyValuePair.Create(item.Key, Some(item.Value)))];

    private static bool IsKnown(string path, string word)
    {
        var isKnown = false;
        Read(path, word, new ProtocolProblems("x"), found => isKnown |= found == path);
        return isKnown;
    }

    // Of units and headers there are hundreds, which are read alike.
    private static IReadOnlyList<string> Some(IReadOnlyList<string> words) => words.Count < 60 ? words : [.. words.Where((_, index) => index % 10 == 0)];

    private static bool IsInert(string path) => Prefixes(path).Any(PassedOver.Inert.ContainsKey);

    private static IEnumerable<string> Prefixes(string path)
    {
        var parts = path.Split('/');
        return parts.Select((_, length) => string.Join('/', parts.Take(length + 1)));
    }

    private static IEnumerable<string> FindSilent(string path, IReadOnlyList<string> words) => words
        .Select(word => (Word: word, Result: Load(path, word)))
        .Where(item => item.Result.IsSilent)
        .GroupBy(item => item.Result.Protocol)
        .Where(group => group.Count() > 1)
        .Select(group => $"{path}: {string.Join(", ", group.Select(item => item.Word))}");

    private static (string Protocol, bool IsSilent) Load(string path, string word)
    {
        var problems = new ProtocolProblems("x");
        var protocol = Read(path, word, problems, _ => { });
        return (JsonSerializer.Serialize(protocol, Json), problems.All.Count == 0 && problems.Warnings.Count == 0);
    }

    private static ProtocolDefinition? Read(string path, string word, ProtocolProblems problems, Action<string> isKnown)
    {
        var document = XDocument.Parse(Fixture.Xml("everything"));
        Schema.Insert(document.Root!, path.Split('/'), word);
        problems.Known += isKnown;
        return ProtocolReader.Read(document.ToString(), problems);
    }

    private sealed class NoPosition : JsonConverter<Position>
    {
        public override Position Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Position value, JsonSerializerOptions options) => writer.WriteNullValue();
    }
}
