using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

public class DiscoveryAnswerTests
{
    private static readonly RestAddress Address = RestAddress.Parse(ScriptedDevice.Node);
    private static readonly DiscoveryRequest List = DiscoveryRequest.EventSources(Address);
    private static readonly DiscoveryRequest Nodes = DiscoveryRequest.NodeSources(Address, "v1.3");
    private static readonly DiscoveryRequest Type = DiscoveryRequest.TypeOf(Address, Is07Texts.Tally);

    [Test]
    public void EventSources_Entries_LoseTheirSlash()
    {
        var answer = RestTexts.Answer(List, "[\"a/\",\"b\",\"a/\",7,{\"x\":[1]},\"ä/\"]");

        Assert.That(answer.Failure, Is.Null);
        Assert.That(answer.Entries, Is.EqualTo(new[] { "a", "b", "a", string.Empty, string.Empty, "ä" }));
    }

    [TestCase("[]")]
    [TestCase(" [ ] ")]
    public void EventSources_None_IsAnEmptyList(string text)
    {
        Assert.That(RestTexts.Answer(List, text).Entries, Is.Empty);
    }

    [Test]
    public void NodeSources_OnlyThoseWithEvents_AreTakenWithTheirLabels()
    {
        var answer = RestTexts.Answer(Nodes, RestTexts.Nodes(
            RestTexts.Node(Is07Texts.Temperature.ToUpperInvariant(), " Studio\\u0007 1 ", "number/temperature/C"),
            RestTexts.Node(Is07Texts.Tally, string.Empty, "number/enum/tally"),
            RestTexts.Node("11111111-2222-3333-4444-555555555555", "Camera", null),
            RestTexts.Node(")", "Evil", "boolean"),
            "[1]"));

        Assert.That(answer.Sources.Keys, Is.EquivalentTo(new[] { Is07Texts.Temperature, Is07Texts.Tally }));
        Assert.That(answer.Sources[Is07Texts.Temperature].Label, Is.EqualTo("Studio\uFFFD 1"));
        Assert.That(answer.Sources[Is07Texts.Temperature].IsEnum, Is.False);
        Assert.That(answer.Sources[Is07Texts.Tally].IsEnum, Is.True);
    }

    [TestCase("\"type\":\"number\",\"values\":[{\"value\":1,\"label\":\"One\"},{\"label\":\"Half\",\"value\":0.5}]", "1=One 0.5=Half")]
    [TestCase("\"type\":\"number\",\"values\":[{\"value\":1.0,\"label\":\"One\"},{\"label\":\"Long\",\"value\":9007199254740993}]", "1=One 9007199254740993=Long")]
    [TestCase("\"type\":\"number\",\"values\":[{\"value\":1e999,\"label\":\"Huge\"},{\"value\":-0,\"label\":\"Zero\"}]", "0=Zero")]
    [TestCase("\"values\":[{\"value\":true,\"label\":\"On\"}],\"type\":\"boolean\"", "true=On")]
    [TestCase("\"type\":\"string\",\"values\":[{\"value\":\"live\",\"label\":\"Live\",\"description\":\"x\"}]", "live=Live")]
    [TestCase("\"type\":\"number\",\"values\":[{\"value\":\"x\",\"label\":\"One\"},{\"value\":2},{\"label\":\"Two\"},3,{\"value\":4,\"label\":{\"a\":[]}}]", "")]
    [TestCase("\"type\":\"number\",\"unit\":\"C\",\"min\":{\"value\":1}", "")]
    public void TypeDefinition_Values_GiveLabels(string members, string expected)
    {
        var labels = RestTexts.Answer(Type, "{" + members + "}").Labels;

        Assert.That(string.Join(" ", labels.Select(label => label.Key + "=" + label.Value)), Is.EqualTo(expected));
    }

    [TestCase("{}")]
    [TestCase("{\"error\":\"busy\"}")]
    [TestCase("{\"type\":7,\"values\":[]}")]
    [TestCase("{\"type\":\"colour\",\"values\":[]}")]
    [TestCase("{\"type\":\"number\",\"values\":7}")]
    [TestCase("[]")]
    public void TypeDefinition_ThatIsNone_IsAFailureAndGivesNoLabels(string content)
    {
        var answer = RestTexts.Answer(Type, content);

        Assert.That(answer.Failure, Does.StartWith("something else than the JSON expected"));
        Assert.That(answer.Labels, Is.Null);
    }

    [TestCase("HTTP/1.1 404 Not Found", "HTTP 404")]
    [TestCase("HTTP/1.1 500 OK", "HTTP 500")]
    [TestCase("HTTP/2 302", "HTTP 302")]
    [TestCase("200 OK", "an answer that is not HTTP")]
    [TestCase("HTTP/1.1 two", "an answer that is not HTTP")]
    [TestCase("", "no answer")]
    public void Status_OtherThanSuccess_IsAFailureWhateverTheReasonSays(string statusLine, string failure)
    {
        Assert.That(RestTexts.Answer(List, "[]", statusLine).Failure, Is.EqualTo(failure));
    }

    [Test]
    public void Status_EmptyParameters_AreSilence()
    {
        Assert.That(DiscoveryAnswer.Silence(List).Outcome, Is.EqualTo(AnswerOutcome.Silent));
        Assert.That(RestTexts.Answer(List, "[]", "HTTP/1.1 503 Busy").Outcome, Is.EqualTo(AnswerOutcome.Failed));
    }

    [TestCase("HTTP/1.1 400 Bad Request")]
    [TestCase("HTTP/1.1 404 Not Found")]
    [TestCase("HTTP/1.1 426 Upgrade Required")]
    [TestCase("SSH-2.0-x")]
    public void Status_OfSomebodyWhoKnowsNoSuchThing_IsAbsence(string statusLine)
    {
        Assert.That(RestTexts.Answer(List, "[]", statusLine).Outcome, Is.EqualTo(AnswerOutcome.Absent));
    }

    [TestCase("HTTP/1.1 302 Found")]
    [TestCase("HTTP/1.1 401 Unauthorized")]
    [TestCase("HTTP/1.1 403 Forbidden")]
    [TestCase("HTTP/1.1 500 Oh")]
    public void Status_OfSomebodyWhoMayHaveIt_IsAFailure(string statusLine)
    {
        Assert.That(RestTexts.Answer(List, "[]", statusLine).Outcome, Is.EqualTo(AnswerOutcome.Failed));
    }

    [TestCase("[{\"id\":\"a\",\"id\":\"b\"}]", "JSON with 'id' twice")]
    [TestCase("[{\"id\":\"a\",\"lab\\u0065l\":\"b\",\"label\":\"c\"}]", "JSON with 'label' twice")]
    [TestCase("[{\"other\":1,\"other\":2}]", "JSON with 'other' twice")]
    [TestCase("[{\"tags\":{\"a\":1,\"a\":2}}]", null)]
    public void Content_MemberThatIsThereTwiceInWhatIsRead_IsAFailure(string content, string failure)
    {
        Assert.That(RestTexts.Answer(Nodes, content).Failure, Is.EqualTo(failure));
    }

    [Test]
    public void Content_ByteOrderMarkInFront_IsPassedOver()
    {
        Assert.That(RestTexts.Answer(List, "\uFEFF[\"a/\"]").Entries, Is.EqualTo(new[] { "a" }));
        Assert.That(RestTexts.Answer(Nodes, "\uFEFF[]").Failure, Is.Null);
        Assert.That(RestTexts.Answer(Type, "\uFEFF\uFEFF{}").Failure, Does.StartWith("something else than the JSON expected"));
    }

    [TestCase("<!DOCTYPE html><title>Log in</title>")]
    [TestCase("")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("[\"a/\"")]
    [TestCase("[] []")]
    public void Content_OtherThanAList_IsAFailure(string content)
    {
        Assert.That(RestTexts.Answer(List, content).Failure, Does.StartWith("something else than the JSON expected"));
        Assert.That(RestTexts.Answer(Nodes, content).Failure, Does.StartWith("something else than the JSON expected"));
    }

    [Test]
    public void Content_NestedTooDeep_IsAFailure()
    {
        Assert.That(RestTexts.Answer(List, new string('[', 10_000)).Failure, Is.EqualTo("JSON nested too deep"));
    }

    [Test]
    public void Content_NoUtf8_IsAFailure()
    {
        var answer = DiscoveryAnswer.Read(List, Is07Texts.Payload(RestTexts.Ok), Is07Texts.Payload(new byte[] { 0x5B, 0xFF, 0x5D }));

        Assert.That(answer.Failure, Is.EqualTo("an answer that is not UTF-8"));
    }

    [Test]
    public void Content_TooLong_IsNotRead()
    {
        Assert.That(RestTexts.Answer(Type, RestTexts.PlainType.PadRight(Type.MaximumLength)).Failure, Is.Null);
        Assert.That(RestTexts.Answer(Type, RestTexts.PlainType.PadRight(Type.MaximumLength + 1)).Failure, Does.StartWith("an answer longer than 262144 bytes"));
    }
}
