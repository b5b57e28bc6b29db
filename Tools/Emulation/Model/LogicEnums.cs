namespace ConnectorEmulator.Model;

/// <summary>The kind of thing a trigger listens to or an action works on.</summary>
public enum ItemKind
{
    /// <summary>A command.</summary>
    Command,

    /// <summary>A group.</summary>
    Group,

    /// <summary>A pair.</summary>
    Pair,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>The protocol as a whole.</summary>
    Protocol,

    /// <summary>A response.</summary>
    Response,

    /// <summary>An HTTP session.</summary>
    Session,

    /// <summary>A timer.</summary>
    Timer,
}

/// <summary>The moment at which a trigger goes off.</summary>
public enum TriggerTime
{
    /// <summary>After the item was handled.</summary>
    After,

    /// <summary>After the element started.</summary>
    AfterStartup,

    /// <summary>Before the item is handled.</summary>
    Before,

    /// <summary>When a parameter changes.</summary>
    Change,

    /// <summary>When a parameter was filled by a completely matched response.</summary>
    ChangeAfterResponse,

    /// <summary>When a pair was answered.</summary>
    Succeeded,

    /// <summary>When an answer did not come in time.</summary>
    Timeout,

    /// <summary>When no repetition was answered either.</summary>
    TimeoutAfterRetries,
}

/// <summary>What an action does.</summary>
public enum ActionType
{
    /// <summary>Queues a group at the very end.</summary>
    AddToExecute,

    /// <summary>Empties a parameter, or forgets the previous data of a response.</summary>
    Clear,

    /// <summary>Empties what is displayed of a parameter.</summary>
    ClearOnDisplay,

    /// <summary>Copies a value; raises a change only if the value differs.</summary>
    Copy,

    /// <summary>Queues a group behind the others that no timer queued.</summary>
    Execute,

    /// <summary>Queues a group in front.</summary>
    ExecuteNext,

    /// <summary>Queues a group at the very end unless it is queued already.</summary>
    ExecuteOne,

    /// <summary>Queues a group behind the others that no timer queued, unless it is queued already.</summary>
    ExecuteOneNow,

    /// <summary>Queues a group in front unless it is queued already.</summary>
    ExecuteOneTop,

    /// <summary>Runs a group after the item that is being executed.</summary>
    ForceExecute,

    /// <summary>Copies a value with its bytes in reverse order.</summary>
    CopyReverse,

    /// <summary>Adds what is displayed of a parameter to a text.</summary>
    Append,

    /// <summary>Adds the value of a parameter to a text.</summary>
    AppendData,

    /// <summary>Sets a write parameter to the value that it has.</summary>
    Go,

    /// <summary>Adds to a number.</summary>
    Increment,

    /// <summary>Multiplies a number.</summary>
    Multiply,

    /// <summary>Raises a number to a power.</summary>
    Pow,

    /// <summary>Takes a value as the normal one of an alarm.</summary>
    Normalize,

    /// <summary>Builds a command from its parameters.</summary>
    Make,

    /// <summary>Cuts incoming data into the parameters of a response.</summary>
    Read,

    /// <summary>Runs the QActions of a parameter.</summary>
    RunActions,

    /// <summary>Starts a timer.</summary>
    Start,

    /// <summary>Stops a timer.</summary>
    Stop,

    /// <summary>Takes what is left of a timer's cycle out of the queue.</summary>
    RestartTimer,

    /// <summary>Starts the next cycle of a timer without waiting for its time.</summary>
    Reschedule,

    /// <summary>Sets how long a pair waits for its answer.</summary>
    Timeout,
}
