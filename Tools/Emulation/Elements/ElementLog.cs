using System.Collections.Concurrent;

namespace ConnectorEmulator.Elements;

/// <summary>How important a log line is.</summary>
public enum ElementLogLevel
{
    /// <summary>What happened.</summary>
    Info,

    /// <summary>What went wrong.</summary>
    Error,
}

/// <summary>A line of the element log.</summary>
/// <param name="Time">When it was written, in UTC.</param>
/// <param name="Level">How important it is.</param>
/// <param name="Text">What it says.</param>
/// <param name="Place">Where in the code of a QAction it went wrong; null when it did not go wrong there.</param>
public sealed record ElementLogLine(DateTimeOffset Time, ElementLogLevel Level, string Text, CodePlace? Place = null);

/// <summary>The element log: the last lines are kept, each new one is announced.</summary>
/// <param name="clock">The clock.</param>
public sealed class ElementLog(TimeProvider clock)
{
    // An agent cuts messages at this length. Source: DataMiner documentation, SLProtocol.Log.
    private const int LongestText = 5120;

    private readonly RingBuffer<ElementLogLine> lines = new(10_000);
    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.Ordinal);

    /// <summary>Raised for each new line, on the thread that wrote it.</summary>
    public event Action<ElementLogLine>? Written;

    /// <summary>Gets or sets what hides passwords in a line.</summary>
    internal Func<string, string> Hide { get; set; } = text => text;

    /// <summary>Gets the lines that are kept, oldest first.</summary>
    public IReadOnlyList<ElementLogLine> Lines => lines.ToList();

    /// <summary>Writes what happened.</summary>
    /// <param name="text">The text.</param>
    public void Info(string text) => Write(ElementLogLevel.Info, text);

    /// <summary>Writes what happened, unless it was written like that before.</summary>
    /// <param name="text">The text; there must not be many of them.</param>
    public void InfoOnce(string text)
    {
        if (told.TryAdd(text, true))
        {
            Info(text);
        }
    }

    /// <summary>Writes what went wrong.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where in the code of a QAction; null when it is not there.</param>
    public void Error(string text, CodePlace? place = null) => Write(ElementLogLevel.Error, text, place);

    private void Write(ElementLogLevel level, string text, CodePlace? place = null)
    {
        var hidden = Hide(text);
        var line = new ElementLogLine(clock.GetUtcNow(), level, hidden.Length > LongestText ? hidden[..LongestText] : hidden, place);
        lines.Add(line);
        Written?.Invoke(line);
    }
}
