namespace ConnectorEmulator.Tool.Output;

/// <summary>How much a terminal shows.</summary>
/// <param name="Width">The characters of a line.</param>
/// <param name="Height">The lines.</param>
internal readonly record struct TerminalSize(int Width, int Height);

/// <summary>Asks for the size of the terminal, which may change at any time.</summary>
internal static class Terminal
{
    // A size that cannot be true is that of something else than a terminal.
    private const int Smallest = 10;

    /// <summary>Gets what asks when there is no terminal.</summary>
    public static Func<TerminalSize?> None { get; } = static () => null;

    /// <summary>Gets what asks for the size of where an output goes.</summary>
    /// <param name="output">The output.</param>
    /// <returns>Gives the size; null when the output does not go to a terminal.</returns>
    public static Func<TerminalSize?> Of(TextWriter output) => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected ? Ask : None;

    private static TerminalSize? Ask()
    {
        try
        {
            return Console.WindowWidth < Smallest || Console.WindowHeight < Smallest ? null : new TerminalSize(Console.WindowWidth, Console.WindowHeight);
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
