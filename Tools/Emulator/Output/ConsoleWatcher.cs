using System.Globalization;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Reporting;

namespace ConnectorEmulator.Tool.Output;

/// <summary>Writes what an element does, a line each.</summary>
internal sealed class ConsoleWatcher(TextWriter output)
{
    // Enough for the value of an event, which comes late in its message.
    private const int LongestText = 400;

    private readonly Lock gate = new();

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
    public void Say(string what, string text)
    {
        lock (gate)
        {
            output.WriteLine($"{what,-10} {text}");
        }
    }

    /// <summary>Writes lines about the run itself.</summary>
    /// <param name="text">The lines.</param>
    public void Say(string text)
    {
        lock (gate)
        {
            output.WriteLine(text);
        }
    }

    /// <summary>Writes what came of a run.</summary>
    /// <param name="duration">How long it took.</param>
    /// <param name="reports">The elements at the end.</param>
    /// <param name="failures">What went wrong.</param>
    public void Summarize(TimeSpan duration, IReadOnlyList<ElementReport> reports, IReadOnlyList<string> failures)
    {
        lock (gate)
        {
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Ran {duration.TotalSeconds:F0} s."));
            RunSummary.Lines(reports).ToList().ForEach(line => output.WriteLine($"  {line}"));
            failures.ToList().ForEach(failure => output.WriteLine($"  failed: {failure}"));
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
        var text = line.Text.Length > LongestText ? $"{line.Text[..LongestText]}... ({line.Size} bytes)" : line.Text;
        WriteLine(line.Time, what, $"{prefix}[{line.Connection}] {text}");
    }

    // What comes from the network must not steer the terminal.
    private static string Printable(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var index = 0; index < source.Length; index++)
        {
            target[index] = char.IsControl(source[index]) ? ' ' : source[index];
        }
    });

    private void WriteLine(DateTimeOffset time, string what, string text)
    {
        lock (gate)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time:HH:mm:ss.fff} {what,-8} {Printable(text)}"));
        }
    }
}
