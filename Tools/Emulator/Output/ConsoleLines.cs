namespace ConnectorEmulator.Tool.Output;

/// <summary>
/// Writes lines, whoever they come from. On a terminal a line about an element is cut to the width, so that it takes one line only, and the line to keep in sight is written again before it
/// would scroll away; elsewhere everything is written in full, and once.
/// </summary>
/// <param name="output">Where.</param>
/// <param name="terminal">Gives the size of the terminal; null when it is none.</param>
internal sealed class ConsoleLines(TextWriter output, Func<TerminalSize?> terminal)
{
    private readonly Lock gate = new();
    private string kept = string.Empty;
    private int linesSince;

    /// <summary>Writes text in full.</summary>
    /// <param name="text">The text, of one or more lines.</param>
    public void Write(string text)
    {
        lock (gate)
        {
            output.WriteLine(text);
            linesSince += text.AsSpan().Count('\n') + 1;
            KeepInSight();
        }
    }

    /// <summary>Writes a line about an element.</summary>
    /// <param name="text">The line; what cannot be printed is left out.</param>
    public void WriteShort(string text)
    {
        lock (gate)
        {
            output.WriteLine(Cut(Printable(text)));
            linesSince++;
            KeepInSight();
        }
    }

    /// <summary>Writes a line, and keeps it in sight.</summary>
    /// <param name="line">The line.</param>
    public void Keep(string line)
    {
        lock (gate)
        {
            kept = line;
            output.WriteLine(line);
            linesSince = 0;
        }
    }

    /// <summary>Keeps nothing in sight any more.</summary>
    public void EndKeeping()
    {
        lock (gate)
        {
            kept = string.Empty;
        }
    }

    /// <summary>Makes text harmless: what comes from the network must not steer the terminal.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text with a space for each control character.</returns>
    public static string Printable(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var index = 0; index < source.Length; index++)
        {
            target[index] = char.IsControl(source[index]) ? ' ' : source[index];
        }
    });

    // The last column stays free, as some terminals wrap there.
    private string Cut(string text)
    {
        if (terminal() is not { } size || text.Length < size.Width)
        {
            return text;
        }

        var length = size.Width - 2;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "\u2026";
    }

    private void KeepInSight()
    {
        if (kept.Length > 0 && terminal() is { } size && linesSince >= size.Height - 2)
        {
            output.WriteLine(kept);
            linesSince = 0;
        }
    }
}
