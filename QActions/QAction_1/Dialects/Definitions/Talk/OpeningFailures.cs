namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>Counts how often in a row the device closed the connection while it was being opened. How it closed it never reaches a connector. Not thread-safe.</summary>
    internal sealed class OpeningFailures
    {
        private const int Many = 3;

        private int closes;

        /// <summary>Gets a value indicating whether it happened so often that it is not an accident.</summary>
        public bool AreMany => closes >= Many;

        /// <summary>The connection was opened to the last step.</summary>
        public void Succeeded() => closes = 0;

        /// <summary>The device closed the connection.</summary>
        /// <param name="step">The number of the step that was under way, from 1.</param>
        /// <returns>A sentence for the operator.</returns>
        public string Closed(int step)
        {
            closes++;
            var closed = "The device closed the connection in step " + step + " of the opening.";
            return AreMany ? closed + " User Name, Secret or the definition do not fit the device." : closed;
        }
    }
}
