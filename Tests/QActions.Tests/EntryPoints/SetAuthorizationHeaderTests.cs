extern alias SetAuthorizationHeader;

using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

public class SetAuthorizationHeaderTests
{
    private readonly TestElement element = new();

    public SetAuthorizationHeaderTests()
    {
        element[Parameter.header] = "Bearer earlier";
    }

    [TestCase("Bearer abc.def-ghi_~+/==", "Bearer abc.def-ghi_~+/==", "The authorization header goes with the next opening of the connection. To open it now, press Reconnect.")]
    [TestCase("Basic dXNlcjpwYXNz", "Basic dXNlcjpwYXNz", "The authorization header goes")]
    [TestCase("id:s3cret", "id:s3cret", "The authorization header goes")]
    [TestCase(" \tBearer abc ", "Bearer abc", "The authorization header goes with the next opening of the connection, without the blanks around it.")]
    [TestCase("", "", "No authorization header goes with the next opening of the connection.")]
    [TestCase("  ", "", "No authorization header goes")]
    [TestCase(null, "", "No authorization header goes")]
    public void Run_Value_IsKeptAsItWillBeSent(string entered, string value, string told)
    {
        Enter(entered);

        Assert.That(element[Parameter.header], Is.EqualTo(value));
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith(told));
    }

    [TestCase("Bearer a\r\nX-Evil: 1", "a line end (U+000D) at position 9")]
    [TestCase("Bearer a\nX-Evil: 1", "a line end (U+000A) at position 9")]
    [TestCase("Bearer a\n", "a line end (U+000A) at position 9")]
    [TestCase("  Bearer a\n", "a line end (U+000A) at position 11")]
    [TestCase("Bearer a\u2028b", "a line end (U+2028) at position 9")]
    [TestCase("Bearer a\u0085b", "a control character (U+0085) at position 9")]
    [TestCase("Bearer a\0", "a control character (U+0000) at position 9")]
    [TestCase("Bearer a\u007F", "a control character (U+007F) at position 9")]
    [TestCase("Bearer\ta", "a tab (U+0009) at position 7")]
    [TestCase("Bearer abc\u200B", "a zero-width space (U+200B) at position 11")]
    [TestCase("\uFEFFBearer abc", "a byte order mark (U+FEFF) at position 1")]
    [TestCase("Bearer\u00A0abc", "a no-break space (U+00A0) at position 7")]
    [TestCase("Bearer \u201Cabc\u201D", "a curly quote (U+201C) at position 8")]
    [TestCase("Bearer abc\u2019", "a curly quote (U+2019) at position 11")]
    [TestCase("Bearer abc\u2013d", "a dash (U+2013) at position 11")]
    [TestCase("Bearer \u00E9", "a letter (U+00E9) at position 8")]
    [TestCase("Bearer \u0430bc", "a letter (U+0430) at position 8")]
    [TestCase("Bearer \u3000abc", "a blank of another kind (U+3000) at position 8")]
    [TestCase("Bearer \U0001F511", "(U+1F511) at position 8")]
    [TestCase("Bearer abc?", "'?' at position 11, which no token holds")]
    [TestCase("Authorization: Bearer abc", "begins with the name of a header. Enter only what follows 'Authorization:'")]
    [TestCase("authorization:Bearer abc", "begins with the name of a header")]
    [TestCase("Proxy-Authorization: Bearer abc", "begins with the name of a header")]
    [TestCase("X-Api-Key: abc", "begins with the name of a header")]
    public void Run_WhatCannotBeSent_IsRefusedWithItsPlaceAndTheEarlierValueStays(string entered, string reason)
    {
        Enter(entered);

        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Authorization Header refused, nothing was changed: ").And.Contain(reason));
        Assert.That(element[Parameter.lastoperationresult], Does.Not.Contain("abc").And.Not.Contain("X-Evil"));
        Assert.That(element[Parameter.header], Is.EqualTo("Bearer earlier"));
        element.Mock.Verify(protocol => protocol.SetParameter(It.IsNotIn(Parameter.lastoperationresult), It.IsAny<object>()), Times.Never);
    }

    [Test]
    public void Run_HalfOfACharacter_IsRefused()
    {
        Enter("Bearer a" + (char)0xD83D);

        Assert.That(element[Parameter.lastoperationresult], Does.Contain("(U+D83D) at position 9"));
    }

    [TestCase(8000, false)]
    [TestCase(8001, true)]
    public void Run_LongValue_IsRefusedWithItsLength(int length, bool isRefused)
    {
        Enter("Bearer ".PadRight(length, 'a'));

        Assert.That(element[Parameter.lastoperationresult], isRefused ? Does.Contain("the value has 8001 characters, and may have 8000.") : Does.StartWith("The authorization header goes"));
    }

    private void Enter(string text)
    {
        element[Parameter.Write.header] = text;
        SetAuthorizationHeader::QAction.Run(element.Protocol);
    }
}
