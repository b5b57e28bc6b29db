namespace ConnectorEmulator.Elements;

/// <summary>What the steps of a chain share: whether it was found to be endless, so that it is not begun again from another branch.</summary>
internal sealed class CauseChain
{
    private volatile bool isBroken;

    /// <summary>Gets a value indicating whether no further QAction of the chain runs.</summary>
    public bool IsBroken => isBroken;

    /// <summary>Ends the chain.</summary>
    public void Break() => isBroken = true;
}
