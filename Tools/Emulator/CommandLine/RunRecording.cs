using ConnectorEmulator.DeviceSimulator.Recordings;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>The recording of a run.</summary>
internal sealed class RunRecording : IDisposable
{
    private readonly string path;
    private readonly RecordingWriter writer;

    private RunRecording(string path, RecordingWriter writer)
    {
        this.path = path;
        this.writer = writer;
    }

    /// <summary>Begins a recording, if one is wanted.</summary>
    /// <param name="path">The file; null wants none.</param>
    /// <returns>The recording; null when none is wanted.</returns>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static RunRecording? Start(string? path) => path is null ? null : new RunRecording(path, new RecordingWriter(OutputFile.Open("--record", path), DateTimeOffset.UtcNow));

    /// <summary>Records what an element and its devices say.</summary>
    /// <param name="element">The element, before it runs.</param>
    public void Attach(Element element) => element.Traffic += Write;

    /// <summary>Ends the recording, and tells what became of it.</summary>
    /// <param name="watcher">Writes it.</param>
    /// <exception cref="InputException">Not all could be written.</exception>
    public void End(ConsoleWatcher watcher)
    {
        writer.Dispose();
        watcher.Say("Recorded", $"{writer.Lines} lines in {path}");
        if (writer.Failure is { } failure)
        {
            throw new InputException($"--record {path}: {failure}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private void Write(TrafficItem item)
    {
        switch (item.Kind)
        {
            case TrafficKind.Opened:
                writer.Opened(item.Time, item.Connection, item.Text, item.Name.Length > 0 ? item.Name : null);
                break;
            case TrafficKind.Sent or TrafficKind.Received:
                writer.Message(item.Time, item.Connection, item.Kind == TrafficKind.Sent, item.Data.Span, item.IsText);
                break;
            case TrafficKind.Closed:
                writer.Closed(item.Time, item.Connection, item.Code, item.Text);
                break;
            case TrafficKind.Request:
                writer.Request(item.Time, item.Connection, item.Exchange, item.Name, item.Text, item.Headers, item.Data.Span);
                break;
            case TrafficKind.Response:
                writer.Response(item.Time, item.Connection, item.Exchange, item.Code!.Value, item.Headers, item.Data.Span);
                break;
            default:
                var failure = new FailureNote(item.Text, item.Kind == TrafficKind.Unanswered) { Url = item.Name.Length > 0 ? item.Name : null, Status = item.Code, Exchange = item.Exchange > 0 ? item.Exchange : null };
                writer.Failed(item.Time, item.Connection, failure);
                break;
        }
    }
}
