namespace ConnectorEmulator.Elements;

/// <summary>Passes on that something changed: to whoever shows the element, and to what saves it.</summary>
internal sealed class Observers
{
    /// <summary>Raised with the parameter (a table's own id for its cells) whose value changed, on the thread that changed it.</summary>
    public event Action<int>? Changed;

    /// <summary>Raised when something that outlives a restart changed.</summary>
    public event Action? SaveNeeded;

    /// <summary>Raised with a pair and the time between its command and the answer.</summary>
    public event Action<int, TimeSpan>? PairAnswered;

    /// <summary>Announces that a pair was answered.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="roundTrip">The time between its command and the answer.</param>
    public void NotifyAnswered(int pair, TimeSpan roundTrip) => PairAnswered?.Invoke(pair, roundTrip);

    /// <summary>Announces a change.</summary>
    /// <param name="parameter">The parameter or table.</param>
    public void NotifyChanged(int parameter) => Changed?.Invoke(parameter);

    /// <summary>Announces that there is something to save.</summary>
    public void NotifySaveNeeded() => SaveNeeded?.Invoke();
}
