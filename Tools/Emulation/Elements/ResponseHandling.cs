using ConnectorEmulator.Model;

namespace ConnectorEmulator.Elements;

/// <summary>The handling of one message by one response.</summary>
/// <param name="response">The response.</param>
/// <param name="putsOff">Whether the QActions of its parameters run behind its triggers instead of before them.</param>
internal sealed class ResponseHandling(ResponseDefinition response, bool putsOff)
{
    private readonly Queue<Action> putOff = new();
    private bool isPuttingOff = putsOff;

    /// <summary>Gets the response.</summary>
    public ResponseDefinition Response { get; } = response;

    /// <summary>Gets or sets a value indicating whether a 'read' action cut the message into its parameters of open length.</summary>
    public bool IsRead { get; set; }

    /// <summary>Runs the QActions of a parameter, or notes them for later when they are to run behind the triggers of the response.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="run">Runs them.</param>
    public void RunOrPutOff(int parameter, Action run)
    {
        if (isPuttingOff && Response.Content.Contains(parameter))
        {
            putOff.Enqueue(run);
        }
        else
        {
            run();
        }
    }

    /// <summary>Runs what was put off, in order.</summary>
    public void RunPutOff()
    {
        isPuttingOff = false;
        while (putOff.TryDequeue(out var run))
        {
            run();
        }
    }
}
