namespace ConnectorEmulator.Hosting;

/// <summary>What is known of a write once everything that it set off is done, groups apart.</summary>
public enum WriteEffect
{
    /// <summary>Nothing shows the value: no read parameter has the name of the write parameter. What came of it, only the connector can tell.</summary>
    Sent,

    /// <summary>The read parameter shows the value that was written.</summary>
    Taken,

    /// <summary>The read parameter shows another value than before, in another form than was written.</summary>
    TakenInAnotherForm,

    /// <summary>The read parameter shows the value of before: it was refused, or is not taken yet.</summary>
    NotTaken,
}
