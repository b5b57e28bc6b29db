using Skyline.Protocol;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Sources;

public class SourceIdListTests
{
    private const string First = "bfd436b4-8c92-5f58-96d9-1d712e07f3c8";
    private const string Second = "6fa34e69-b829-5bf3-86fc-6cd7792e4854";

    [TestCase(First + "," + Second, 0)]
    [TestCase(First + "; " + Second, 0)]
    [TestCase(",," + First + " ;\r\n" + Second + "\t,", 0)]
    [TestCase(First + " " + Second + " " + First, 1)]
    [TestCase(First + " BFD436B4-8C92-5F58-96D9-1D712E07F3C8 " + Second + "," + First, 2)]
    public void Parse_SeparatedIdentifiers_AreReadOnceEachAndEveryOneIsCounted(string text, int repeated)
    {
        var list = SourceIdList.Parse(text);

        Assert.That(list.Ids, Is.EqualTo(new[] { First, Second }));
        Assert.That(list.Repeated, Is.EqualTo(repeated));
    }

    [Test]
    public void Parse_OneThatIsNone_IsNamed()
    {
        Assert.That(() => SourceIdList.Parse(First + ",camera 1"), Throws.TypeOf<RefusedException>().With.Message.Contains("'camera'"));
    }

    [TestCase(null)]
    [TestCase(" ,; ")]
    public void Parse_Nothing_IsRefused(string text)
    {
        Assert.That(() => SourceIdList.Parse(text), Throws.TypeOf<RefusedException>());
    }
}
