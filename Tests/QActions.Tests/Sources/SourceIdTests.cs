using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Sources;

public class SourceIdTests
{
    [Test]
    public void TryParse_Uuid_IsLowerCase()
    {
        Assert.That(SourceId.TryParse("BFD436B4-8C92-5F58-96D9-1D712E07F3C8", out var id), Is.True);
        Assert.That(id, Is.EqualTo("bfd436b4-8c92-5f58-96d9-1d712e07f3c8"));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(")")]
    [TestCase("a b")]
    [TestCase("bfd436b48c925f5896d91d712e07f3c8")]
    [TestCase("{bfd436b4-8c92-5f58-96d9-1d712e07f3c8}")]
    [TestCase(" bfd436b4-8c92-5f58-96d9-1d712e07f3c8")]
    [TestCase("bfd436b4-8c92-5f58-96d9-1d712e07f3cg")]
    public void TryParse_AnythingElse_IsRefused(string text)
    {
        Assert.That(SourceId.TryParse(text, out _), Is.False);
    }
}
