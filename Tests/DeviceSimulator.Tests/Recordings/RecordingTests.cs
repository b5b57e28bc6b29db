using System.IO.Compression;
using System.Text;
using ConnectorEmulator.DeviceSimulator.Recordings;

namespace ConnectorEmulator.DeviceSimulator.Tests.Recordings;

/// <summary>Recordings as they are written and read, and files that are none.</summary>
internal sealed class RecordingTests
{
    private const string First = "{\"recording\":1}\n";

    [Test]
    public void Writer_WhatItWrites_IsRead()
    {
        var text = Write(writer =>
        {
            writer.Opened(At(0.5), 1, "ws://10.0.0.1:81/live?a=1", "v1");
            writer.Message(At(1), 1, isSent: true, "hello \"you\"\n"u8, isText: true);
            writer.Message(At(0.9), 1, isSent: false, [0xFF, 0x00], isText: true);
            writer.Message(At(2), 1, isSent: false, [0xFF, 0x00], isText: false);
            writer.Request(At(2), 0, 1, "GET", "http://10.0.0.1/list?x=y", [], []);
            writer.Response(At(2.5), 0, 1, 200, [KeyValuePair.Create("Content-Type", "text/plain")], "body"u8);
            writer.Failed(At(3), 0, new FailureNote("no address", IsUnanswered: false));
            writer.Closed(At(3), 1, 1001, "going");
        });
        var recording = Recording.Parse(text);
        var connection = recording.Connections.Single();
        var exchange = recording.Exchanges.Single();
        Assert.Multiple(() =>
        {
            Assert.That((connection.Target, connection.Subprotocol, connection.End), Is.EqualTo(("/live?a=1", "v1", new RecordedClose(TimeSpan.FromSeconds(3), 1001))));
            Assert.That(connection.Messages.Select(message => (message.At.TotalSeconds, message.IsSent, message.IsText, Convert.ToHexString(message.Data.Span))), Is.EqualTo(new[]
            {
                (1.0, true, true, Convert.ToHexString("hello \"you\"\n"u8)), (1.0, false, true, "FF00"), (2.0, false, false, "FF00"),
            }), "a clock that is set back does not spoil the order");
            Assert.That((exchange.Method, exchange.Target, exchange.Status, exchange.Headers["content-type"], Encoding.UTF8.GetString(exchange.Body.Span), exchange.Delay), Is.EqualTo(("GET", "/list?x=y", 200, "text/plain", "body", TimeSpan.FromSeconds(0.5))));
            Assert.That(recording.Authorities, Is.EqualTo(new[] { "10.0.0.1:81", "10.0.0.1" }));
        });
    }

    [Test]
    public void Writer_SecretsByName_AreMasked()
    {
        var text = Write(writer =>
        {
            writer.Opened(At(0), 1, "wss://user:hunter2@host/x?access_token=hunter2&b=1", null);
            writer.Message(At(0), 1, isSent: true, "{\"auth\": {\"Password\":\"hunter2 \\\"more hunter2\",\"token\":\"hunter2\"},\"id\":1}"u8, isText: true);
            writer.Request(At(0), 0, 1, "GET", "http://host/?api_key=hunter2", [KeyValuePair.Create("Authorization", "Bearer hunter2"), KeyValuePair.Create("X-Api-Key", "hunter2"), KeyValuePair.Create("Accept", "text/plain")], []);
            writer.Response(At(0), 0, 1, 200, [KeyValuePair.Create("Set-Cookie", "s=hunter2"), KeyValuePair.Create("Set-Cookie", "t=hunter2")], "{\"session_token\":\"hunter2\"}"u8);
        });
        Assert.That(text, Does.Not.Contain("hunter2").And.Contain("b=1").And.Contain("\"Accept\":\"text/plain\"").And.Contain("\\\"id\\\":1"));
    }

    [TestCase("user=op&password=hunter2&x=1", "x=1")]
    [TestCase("password=hunter2", "password=")]
    [TestCase("{\"adminPassword\":\"hunter2\",\"x-api-key\":\"hunter2\",\"user\":\"op\"}", "\\\"op\\\"")]
    [TestCase("{\"pin\": 1234567}", "pin")]
    [TestCase("{\"command\":\"{\\\"password\\\":\\\"hunter2\\\",\\\"id\\\":5}\"}", "id")]
    [TestCase("<login><wsse:Password Type=\"t\">hunter2</wsse:Password><user>op</user></login>", "op")]
    [TestCase("login eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjoiaHVudGVyMiJ9.hunter2sig please", "please")]
    public void Writer_SecretsOfEachForm_AreMaskedInTextAndBinaryFrames(string message, string kept)
    {
        foreach (var isText in new[] { true, false })
        {
            var text = Write(writer =>
            {
                writer.Opened(At(0), 1, "ws://host/", null);
                writer.Message(At(0), 1, isSent: true, Encoding.UTF8.GetBytes(message), isText);
            });
            var payload = Encoding.UTF8.GetString(Recording.Parse(text).Connections[0].Messages[0].Data.Span);
            Assert.That(payload, Does.Not.Contain("hunter2").And.Not.Contain("1234567").And.Contain(kept.Replace("\\", string.Empty, StringComparison.Ordinal)).And.Contain("\u2022"));
        }
    }

    [TestCase("gzip")]
    [TestCase("X-GZIP")]
    [TestCase("deflate")]
    [TestCase("deflate", true)]
    [TestCase("br")]
    [TestCase("gzip, br")]
    public void Writer_CompressedBodies_AreWrittenPlainWithTheirSecretsMasked(string encoding, bool isBare = false)
    {
        var body = encoding.Split(", ").Aggregate("{\"token\":\"hunter2\",\"user\":\"op\"}"u8.ToArray(), (data, name) => Compress(data, name, isBare));
        var headers = new[] { KeyValuePair.Create("content-encoding", encoding), KeyValuePair.Create("Accept", "text/plain") };
        var text = Write(writer =>
        {
            writer.Request(At(0), 0, 1, "POST", "http://host/", headers, body);
            writer.Response(At(0), 0, 1, 200, headers, body);
        });
        var exchange = Recording.Parse(text).Exchanges.Single();
        Assert.That(Encoding.UTF8.GetString(exchange.Body.Span), Does.Contain("\"user\":\"op\"").And.Contain("\u2022").And.Not.Contain("hunter2"));
        Assert.That(exchange.Headers.Keys, Is.EqualTo(new[] { "Accept" }), "what is played is not compressed");
        Assert.That(text, Does.Not.Contain("binary").And.Not.Contain("hunter2"));
    }

    [TestCase("zstd")]
    [TestCase("gzip")]
    public void Writer_BodyThatCannotBeDecompressed_IsMaskedWhole(string encoding)
    {
        var text = Write(writer =>
        {
            writer.Request(At(0), 0, 1, "GET", "http://host/", [], []);
            writer.Response(At(0), 0, 1, 200, [KeyValuePair.Create("Content-Encoding", encoding)], "hunter2"u8);
        });
        Assert.That(Encoding.UTF8.GetString(Recording.Parse(text).Exchanges.Single().Body.Span), Is.EqualTo(new string('\u2022', 8)));
    }

    [Test]
    public void Parse_RecordingThatWasCutOff_IsPlayedUpToThereWithOneWarning()
    {
        const string Whole = First + "{\"at\":0,\"connection\":1,\"event\":\"opened\",\"url\":\"ws://h/a\"}\n{\"at\":1,\"connection\":1,\"event\":\"received\",\"text\":\"one\"}\n";
        var recording = Recording.Parse(Whole + "{\"at\":2,\"connection\":1,\"event\":\"rece");
        Assert.Multiple(() =>
        {
            Assert.That((recording.Warning, recording.Connections.Single().Messages.Count), Is.EqualTo(("The recording ends in the middle of line 4, and is played up to there.", 1)));
            Assert.That(Recording.Parse(Whole).Warning, Is.Null);
            Assert.That(() => Recording.Parse(Whole + "{\"at\":2,\"event\":\"rece\n"), Throws.InstanceOf<RecordingException>().With.Message.StartsWith("line 4 "), "a whole line that is damaged was not cut off");
        });
    }

    [Test]
    public void Parse_FailedAttempts_AreInTheirPlaces()
    {
        var text = Write(writer =>
        {
            writer.Failed(At(0), 1, new FailureNote("refused", IsUnanswered: false) { Url = "ws://host/a?token=hunter2", Status = 503 });
            writer.Failed(At(1), 1, new FailureNote("no answer", IsUnanswered: true) { Url = "ws://host/a" });
            writer.Opened(At(2), 1, "ws://host/a", null);
            writer.Request(At(3), 0, 7, "GET", "http://host/list", [], []);
            writer.Failed(At(4), 0, new FailureNote("lost", IsUnanswered: false) { Exchange = 7 });
        });
        var recording = Recording.Parse(text);
        Assert.That(text, Does.Not.Contain("hunter2"));
        Assert.That(recording.Connections.Select(item => item.Failure), Is.EqualTo(new[] { new RecordedFailure(503, false), new RecordedFailure(null, true), null }));
        Assert.That(recording.Exchanges.Select(item => (item.Target, item.Status, item.Failure, item.Delay.TotalSeconds)), Is.EqualTo(new[] { ("/list", 0, new RecordedFailure(null, false), 1.0) }));
    }

    [Test]
    public void Writer_DiskThatFills_EndsTheRecordingAndSaysWhy()
    {
        using var writer = new RecordingWriter(new FullDisk(), At(0));
        writer.Opened(At(0), 1, "ws://host/", null);
        Assert.That(writer.Failure, Is.EqualTo("there is no space left"));
    }

    [TestCase("", "it is neither a recording, whose first line has the member \"recording\", nor a HAR file: ")]
    [TestCase("PK\u0003\u0004", "it is neither a recording")]
    [TestCase("{\"log\":{}}", "it is neither a recording")]
    [TestCase("{\"recording\":2}\n", "line 1 is not a line of a recording: recording is 2, and this program reads 1.")]
    [TestCase(First, "there is no WebSocket in it that opened and no HTTP request that was answered; there is nothing to play.")]
    [TestCase(First + "{\"at\":0,\"event\":\"opened\",\"url\":\"ws://h/\"}\n{\"at\":1\n", "line 3 is not a line of a recording: ")]
    [TestCase(First + "{\"at\":0,\"event\":\"opened\",\"url\":\"ws://h/\"}\nat 1", "line 3 is not a line of a recording: ")]
    [TestCase(First + "\n{\"at\":0,\"event\":\"open\"}", "line 3 is not a line of a recording: event is 'open', and must be opened, sent, received, closed, request, response, failed or unanswered.")]
    [TestCase(First + "{\"at\":0,\"event\":\"opened\",\"url\":\"/live\"}", "line 2 is not a line of a recording: url is not an address.")]
    [TestCase(First + "{\"at\":0,\"event\":\"sent\",\"text\":\"x\"}", "line 2 is not a line of a recording: connection 0 is not open.")]
    [TestCase(First + "{\"at\":1e300,\"event\":\"failed\"}", "line 2 is not a line of a recording: at is 1E+300, and must be a number of seconds from that of the line before, 0, to 1000000.")]
    [TestCase(First + "{\"at\":-1,\"event\":\"failed\"}", "line 2 is not a line of a recording: at is -1")]
    [TestCase(First + "{\"at\":0,\"event\":\"failed\",\"colour\":1}", "line 2 is not a line of a recording: ")]
    [TestCase(First + "{\"at\":0,\"event\":\"opened\",\"url\":\"ws://h/\"}\n{\"at\":0,\"event\":\"sent\"}", "line 3 is not a line of a recording: it has no text, invalidText or binary.")]
    [TestCase(First + "{\"at\":0,\"event\":\"opened\",\"url\":\"ws://h/\"}\n{\"at\":0,\"event\":\"closed\",\"code\":5}", "line 3 is not a line of a recording: code is 5, which no close frame can have")]
    [TestCase(First + "{\"at\":0,\"event\":\"response\",\"exchange\":7,\"status\":200}", "line 2 is not a line of a recording: exchange 7 has no request.")]
    [TestCase(First + "{\"at\":0,\"event\":\"request\",\"exchange\":7,\"url\":\"http://h/\"}\n{\"at\":0,\"event\":\"response\",\"exchange\":7,\"status\":99}", "line 3 is not a line of a recording: status must be from 200 to 599.")]
    [TestCase(First + "null", "line 2 is not a line of a recording: it is null.")]
    public void Parse_WhatIsNoRecording_IsRefusedInALine(string text, string reason)
    {
        var refusal = Assert.Throws<RecordingException>(() => Recording.Parse(text))!.Message;
        Assert.That(refusal, Does.StartWith(reason).And.Not.Contain("\n"));
        Assert.That(refusal, Has.Length.LessThan(300));
    }

    [Test]
    public void Read_FileThatIsTooLarge_IsRefusedUnread()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("large.jsonl", First);
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(Recording.LargestFile + 1L);
        }

        Assert.That(() => Recording.Read(path), Throws.TypeOf<RecordingException>().With.Message.StartsWith("it has 134217729 bytes, and a recording at most 134217728"));
    }

    [Test]
    public void Parse_Har_HasMessagesAndExchanges()
    {
        var recording = Recording.Parse("""
            { "log": { "version": "1.2", "entries": [
              { "startedDateTime": "2026-01-01T00:00:01.000Z", "time": 20.5,
                "request": { "method": "GET", "url": "https://device.example:8443/list", "headers": [] },
                "response": { "status": 200, "headers": [ { "name": "content-encoding", "value": "gzip" }, { "name": "content-type", "value": "application/json" } ], "content": { "text": "WzFd", "encoding": "base64" } } },
              { "startedDateTime": "2026-01-01T00:00:00.500Z", "_resourceType": "websocket",
                "_webSocketMessages": [
                  { "type": "send", "time": 1767225601.25, "opcode": 1, "data": "{\"id\":1}" },
                  { "type": "receive", "time": 1767225601.5, "opcode": 2, "data": "AAEC" },
                  { "type": "receive", "time": 1767225601.5, "opcode": 9, "data": "" } ],
                "request": { "method": "GET", "url": "wss://device.example:8443/live", "headers": [] },
                "response": { "status": 101, "headers": [ { "name": "Sec-WebSocket-Protocol", "value": "v2" } ] } },
              { "startedDateTime": "2026-01-01T00:00:02.000Z", "time": 1, "request": { "method": "GET", "url": "https://device.example:8443/blocked" }, "response": { "status": 0 } }
            ] } }
            """);
        var connection = recording.Connections.Single();
        var exchange = recording.Exchanges.Single();
        Assert.Multiple(() =>
        {
            Assert.That((connection.Target, connection.Subprotocol, connection.OpenedAt), Is.EqualTo(("/live", "v2", TimeSpan.Zero)));
            Assert.That(connection.Messages.Select(message => (message.At.TotalSeconds, message.IsSent, message.IsText, Convert.ToHexString(message.Data.Span))), Is.EqualTo(new[] { (0.75, true, true, "7B226964223A317D"), (1.0, false, false, "000102") }));
            Assert.That((exchange.Target, Encoding.UTF8.GetString(exchange.Body.Span), exchange.Delay.TotalMilliseconds, exchange.Headers.Count), Is.EqualTo(("/list", "[1]", 20.5, 1)));
        });
    }

    private static DateTimeOffset At(double seconds) => DateTimeOffset.UnixEpoch.AddSeconds(seconds);

    private static byte[] Compress(byte[] data, string encoding, bool isBare)
    {
        using var output = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "br" => new BrotliStream(output, CompressionMode.Compress),
            "deflate" when isBare => new DeflateStream(output, CompressionMode.Compress),
            "deflate" => new ZLibStream(output, CompressionMode.Compress),
            _ => new GZipStream(output, CompressionMode.Compress),
        })
        {
            stream.Write(data);
        }

        return output.ToArray();
    }

    private static string Write(Action<RecordingWriter> write)
    {
        using var text = new StringWriter();
        using var writer = new RecordingWriter(text, At(0));
        write(writer);
        return text.ToString();
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(string? value) => throw new IOException("there is no space left");
    }
}
