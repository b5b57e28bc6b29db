using ConnectorEmulator.Elements;
using Skyline.DataMiner.Scripting;

namespace ConnectorEmulator.Compilation;

/// <summary>The compiled code of a QAction.</summary>
internal interface IQActionProgram
{
    /// <summary>Runs an entry point.</summary>
    /// <param name="entryPoint">Its name, with an optional class before it; null means Run in the class QAction.</param>
    /// <param name="protocol">The object that the run gets.</param>
    /// <param name="inputs">The values of the input parameters.</param>
    void Invoke(string? entryPoint, SLProtocol protocol, object?[] inputs);

    /// <summary>Tells where in the source an error occurred.</summary>
    /// <param name="exception">The error.</param>
    /// <returns>The place; null when it is unknown.</returns>
    CodePlace? Locate(Exception exception);

    /// <summary>Disposes the instances that entry points live in.</summary>
    void DisposeInstances();
}
