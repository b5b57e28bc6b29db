using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;

/// <summary>
/// DataMiner QAction Class: Start Element. An instance: DataMiner disposes it when the element stops.
/// </summary>
public sealed class QAction : IDisposable
{
    private Element element;

    /// <summary>
    /// The QAction entry point.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public void Run(SLProtocol protocol)
    {
        try
        {
            element = Element.Start(protocol);
            element.Started();
        }
        catch (Exception ex)
        {
            Element.Failed(protocol, nameof(Run), ex);
        }
    }

    /// <summary>
    /// Forgets what the connector remembers of the element.
    /// </summary>
    public void Dispose() => element?.Stop();
}
