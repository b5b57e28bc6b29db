namespace ConnectorEmulator.Elements;

/// <summary>Who an element is, and what a run of it costs.</summary>
internal sealed class ElementIdentity(int dataMinerId, int elementId, string name, TimeSpan callCost)
{
    private volatile bool isActive = true;

    /// <summary>Gets the agent's id.</summary>
    public int DataMinerId => dataMinerId;

    /// <summary>Gets the element's id on the agent.</summary>
    public int ElementId => elementId;

    /// <summary>Gets the element's name.</summary>
    public string Name => name;

    /// <summary>Gets the modelled cost of a call on SLProtocol.</summary>
    public TimeSpan CallCost => callCost;

    /// <summary>Gets a value indicating whether the element runs; calls on SLProtocol do nothing once it does not.</summary>
    public bool IsActive => isActive;

    /// <summary>Notes that the element stops.</summary>
    public void Deactivate() => isActive = false;
}
