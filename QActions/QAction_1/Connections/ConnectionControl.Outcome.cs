namespace Skyline.Protocol.Connections
{
    /// <content>How what an operator asked for ended: a connection that opens, or closes, does so later.</content>
    internal sealed partial class ConnectionControl
    {
        private bool isConnectionAwaited;
        private bool isEndAwaited;
        private int troublesBefore;

        /// <summary>Takes what became of the connection, or of its end, that an operator asked for.</summary>
        /// <returns>A sentence for the operator; <see langword="null"/> when nothing was asked for, or it is not known yet.</returns>
        public string TakeOutcome()
        {
            var outcome = isEndAwaited ? OutcomeOfEnd() : isConnectionAwaited ? OutcomeOfConnection() : null;
            if (outcome != null)
            {
                isEndAwaited = false;
                isConnectionAwaited = false;
            }

            return outcome;
        }

        private string OutcomeOfConnection()
        {
            if (IsOpen)
            {
                return "Connected to " + connectedTo + ".";
            }

            return trouble.Count == troublesBefore ? null : "Not connected yet. " + trouble.Text + " The attempts go on. Discover, on the page Discovery, looks who answers there.";
        }

        private string OutcomeOfEnd()
        {
            if (tracker.State != ConnectionState.Closing)
            {
                return "Disconnected. To connect again, press Reconnect or enter an address in Server URL.";
            }

            return IsLeaving ? null : "DataMiner still shows the connection as open. Press Disconnect again.";
        }

        private void AwaitConnection()
        {
            isConnectionAwaited = true;
            isEndAwaited = false;
            troublesBefore = trouble.Count;
        }

        private void AwaitEnd()
        {
            isEndAwaited = true;
            isConnectionAwaited = false;
        }
    }
}
