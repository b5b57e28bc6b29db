using ConnectorEmulator.Packaging.Code;

namespace ConnectorEmulator.Packaging.Tests.Code;

/// <summary>What a culture of .NET on Windows and Linux (ICU) says of the same pairs.</summary>
internal sealed class FileNameOrderTests
{
    [TestCase("WebsocketStatus.cs", "WebSocketUrl.cs")]
    [TestCase("abc.cs", "Abd.cs")]
    [TestCase("Part_A.cs", "Part.cs")]
    [TestCase("Part-A.cs", "Part.cs")]
    [TestCase("Part.A.cs", "Part1.cs")]
    [TestCase("Part1.cs", "PartA.cs")]
    [TestCase("Part.cs", "Part/A.cs")]
    [TestCase("Part/Z.cs", "Part1/A.cs")]
    [TestCase("part.cs", "Part.cs")]
    [TestCase("Part", "Part.cs")]
    [TestCase("ElementSession.Connection.cs", "ElementSession.cs")]
    public void Compare_Pair_IsOrderedAsByACulture(string first, string second)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(FileNameOrder.Instance.Compare(first, second), Is.Negative);
            Assert.That(FileNameOrder.Instance.Compare(second, first), Is.Positive);
            Assert.That(FileNameOrder.Instance.Compare(first, first), Is.Zero);
        }
    }
}
