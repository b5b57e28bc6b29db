using System;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Elements;

/// <summary>
/// DataMiner QAction Class: Start Element. An instance: DataMiner disposes it when the element stops.
/// </summary>
public sealed class QAction : IDisposable
{
    private ElementSession session;

    /// <summary>
    /// The QAction entry point.
    /// </summary>
    /// <param name="protocol">Link with SLProtocol process.</param>
    public void Run(SLProtocol protocol)
    {
        try
        {
            session = ElementSessions.Start(protocol);
            Connector.Start(protocol, session);

            // Nobody may have been there to take it over when it was reported.
            WebsocketStatus.TakeOver(protocol, session);
            Discoverer.StartWithElement(protocol, session);
            OperationResult.TellNotice(protocol, session);

            // What the tick makes up for if it fails comes last.
            SourcesTable.Write(protocol, session);
        }
        catch (Exception ex)
        {
            ElementLog.Error(protocol, nameof(Run), ex);
        }
    }

    /// <summary>
    /// Forgets what the connector remembers of the element.
    /// </summary>
    public void Dispose() => ElementSessions.Stop(session);
}
