namespace ConnectorEmulator.Elements;

/// <summary>What an element is about, as far as it decides whether its clock may go on.</summary>
public enum ElementActivity
{
    /// <summary>Nothing runs: until time passes, a message comes or somebody writes, nothing will.</summary>
    Idle,

    /// <summary>Nothing runs, and a device has yet to answer: a request, a command of a pair or an attempt to connect.</summary>
    AwaitsDevice,

    /// <summary>A QAction, a trigger, a group or a message is being handled.</summary>
    Busy,
}
