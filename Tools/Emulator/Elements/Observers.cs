namespace Skyline.DataMiner.WebSocketDriver.Emulator.Elements;

/// <summary>Passes on that something changed: to whoever shows the element, and to what saves it.</summary>
internal sealed class Observers
{
    /// <summary>Raised with the parameter (a table's own id for its cells) whose value changed, on the thread that changed it.</summary>
    public event Action<int>? Changed;

    /// <summary>Raised when something that outlives a restart changed.</summary>
    public event Action? SaveNeeded;

    /// <summary>Announces a change.</summary>
    /// <param name="parameter">The parameter or table.</param>
    public void NotifyChanged(int parameter) => Changed?.Invoke(parameter);

    /// <summary>Announces that there is something to save.</summary>
    public void NotifySaveNeeded() => SaveNeeded?.Invoke();
}
