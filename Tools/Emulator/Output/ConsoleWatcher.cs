using System.Globalization;
using System.Text;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Reporting;

namespace ConnectorEmulator.Tool.Output;

/// <summary>Writes what a run does, and what its elements do, a line each.</summary>
/// <param name="output">Where.</param>
/// <param name="terminal">Gives the size of the terminal; null when it is none.</param>
/// <param name="annotations">Writes errors for whoever shows them at their lines; null writes none.</param>
internal sealed class ConsoleWatcher(TextWriter output, Func<TerminalSize?> terminal, Annotations? annotations = null)
{
    private const int WordWidth = 10;

    private readonly ConsoleLines lines = new(output, terminal);

    /// <summary>Starts to write what an element does.</summary>
    /// <param name="element">The element, before it runs.</param>
    public void Watch(Element element)
    {
        element.Stream.Written += line => WriteStream(line, string.Empty);
        element.Log.Written += line => WriteLog(line, string.Empty);
        element.TimeoutChanged += state => WriteTimeout(element, state, string.Empty);
        element.PairAnswered += (pair, time) => WriteLine(
            element.Options.Clock.GetUtcNow(), "pair", string.Create(CultureInfo.InvariantCulture, $"{element.Protocol.Pairs[pair].Name} answered after {time.TotalMilliseconds:F1} ms"));
    }

    /// <summary>Starts to write what one of several elements does; its messages are left out, as nobody could read them all.</summary>
    /// <param name="element">The element, before it runs.</param>
    public void WatchOneOfSeveral(Element element)
    {
        var name = $"{element.Options.Name}: ";
        element.Stream.Written += line =>
        {
            if (line.Kind is StreamKind.Opened or StreamKind.Closed or StreamKind.Failed)
            {
                WriteStream(line, name);
            }
        };
        element.Log.Written += line => WriteLog(line, name);
        element.TimeoutChanged += state => WriteTimeout(element, state, name);
    }

    /// <summary>Writes a line about the run itself.</summary>
    /// <param name="what">What it is about.</param>
    /// <param name="text">The text.</param>
    public void Say(string what, string text) => lines.Write($"{what,-WordWidth} {text}");

    /// <summary>Writes lines about the run itself.</summary>
    /// <param name="text">The lines.</param>
    public void Say(string text) => lines.Write(text);

    /// <summary>Writes a line about the run that a terminal keeps in sight.</summary>
    /// <param name="text">The text.</param>
    public void Keep(string text) => lines.Keep($"{"Running",-WordWidth} {text}");

    /// <summary>Writes a value that was asked for.</summary>
    /// <param name="text">What it is and what it shows, of one or more lines.</param>
    public void Show(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split('\n').Select(ConsoleLines.Printable);
        lines.Write($"{"Shown",-WordWidth} {string.Join(Environment.NewLine + new string(' ', WordWidth + 1), parts)}");
    }

    /// <summary>Writes what came of a run.</summary>
    /// <param name="duration">How long it took.</param>
    /// <param name="reports">The elements at the end.</param>
    /// <param name="failures">What went wrong.</param>
    public void Summarize(TimeSpan duration, IReadOnlyList<ElementReport> reports, IReadOnlyList<string> failures)
    {
        lines.EndKeeping();
        var text = new StringBuilder().AppendLine().Append(CultureInfo.InvariantCulture, $"Ran {duration.TotalSeconds:F0} s.");
        foreach (var line in RunSummary.Lines(reports).Concat(failures.Select(failure => $"failed: {failure}")))
        {
            text.AppendLine().Append("  ").Append(line);
        }

        lines.Write(text.ToString());
    }

    /// <summary>Writes errors for whoever shows them at their lines: those with a line first, as not all may be shown.</summary>
    /// <param name="logs">The logs of the elements.</param>
    /// <param name="failures">What went wrong.</param>
    public void Annotate(IEnumerable<ElementLogLine> logs, IEnumerable<string> failures)
    {
        var located = logs.Where(line => line.Place is not null).Select(line => new Annotation(line.Text.Split('\n')[0].TrimEnd('\r'), line.Place!.File, line.Place.Line));
        foreach (var annotation in located.Concat(failures.Select(failure => new Annotation(failure))))
        {
            annotations?.Write(annotation);
        }
    }

    private void WriteLog(ElementLogLine line, string prefix) => WriteLine(line.Time, line.Level == ElementLogLevel.Error ? "ERROR" : "log", prefix + line.Text);

    private void WriteTimeout(Element element, TimeoutState state, string prefix) => WriteLine(
        element.Options.Clock.GetUtcNow(), "timeout", prefix + (state.IsInTimeout ? TimeoutText.Say(state, element.Protocol) : "The element is no longer in timeout."));

    private void WriteStream(StreamLine line, string prefix)
    {
        var what = line.Kind switch
        {
            StreamKind.Received => "in",
            StreamKind.Sent => "out",
            StreamKind.NotSent => "not sent",
            StreamKind.Opened => "Open",
            StreamKind.Failed => "failed",
            _ => "Closed",
        };
        WriteLine(line.Time, what, $"{prefix}[{line.Connection}] {line.Text}{(IsCut(line) ? $"... ({line.Size} bytes)" : string.Empty)}");
    }

    // The stream viewer keeps the beginning of a long message.
    private static bool IsCut(StreamLine line) =>
        line.Text.Length == StreamViewer.LongestText && line.Size > (line.IsText ? Encoding.UTF8.GetByteCount(line.Text) : line.Text.Length / 2);

    private void WriteLine(DateTimeOffset time, string what, string text) => lines.WriteShort(string.Create(CultureInfo.InvariantCulture, $"{time:HH:mm:ss.fff} {what,-8} {text}"));
}
