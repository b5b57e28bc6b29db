namespace ConnectorEmulator.Compilation;

/// <summary>
/// What QActions throw outside of their runs: in a thread, a timer or a task of their own. On an agent that ends the process that runs the QActions of all
/// elements; here every element of the package counts it as an error of the QAction, as nobody can tell whose it was.
/// </summary>
internal sealed class EscapedExceptions
{
    /// <summary>Raised with the QAction and what it did.</summary>
    public event Action<int, string>? Noted;

    /// <summary>Notes an exception.</summary>
    /// <param name="qaction">The QAction.</param>
    /// <param name="exception">What it threw.</param>
    public void Note(int qaction, Exception exception) =>
        Noted?.Invoke(qaction, $"threw outside of its run, where nothing catches it. On an agent that ends the process of all QActions: {exception}");
}
