using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Agent
{
    /// <content>What DataMiner reports.</content>
    public sealed partial class Element
    {
        private const int ClearGenericResponse = 32;

        /// <summary>The element started.</summary>
        public void Started()
        {
            DefinitionUse.Start(this);
            Connector.Start(this);

            // Nobody may have been there to take it over when it was reported.
            WebsocketStatus.TakeOver(this);
            Discoverer.StartWithElement(this);
            OperationResult.TellNotice(this);

            // What the tick makes up for if it fails comes last.
            SourceRows.Write(this);
        }

        /// <summary>A second passed.</summary>
        public void Tick()
        {
            WebsocketStatus.LookWhenDue(this);
            CommunicationState.KeepResponding(this);
            var loss = Session.TakeLoss();
            if (loss != null)
            {
                ConnectionChange.FollowLoss(this, loss);
            }

            Connector.ConnectWhenDue(this);
            Discoverer.GoOnWhenOverdue(this);
            Sender.Send(this);
            OperationResult.TellNotice(this);
            OperationResult.EndWhenKnown(this);
            OutageRows.Write(this);
            SourceRows.PassTime(this);
            FoundAddressRows.Write(this);
            TraceRows.Write(this);
            DefinitionTables.Write(this);
        }

        /// <summary>The connection opened or closed.</summary>
        public void StatusChanged()
        {
            WebsocketStatus.TakeOver(this);
            CommunicationState.KeepResponding(this);
        }

        /// <summary>A message came that DataMiner took for the reply to a heartbeat.</summary>
        /// <param name="message">Its bytes, as a QAction with the option <c>binary</c> gets them.</param>
        public void ReceiveReply(object message)
        {
            var isWriteDue = Session.Receive(new Payload(message));
            Session.HeartbeatAnswered();
            Sender.SendNext(this);

            // An identical next message is a change only to a parameter that is empty.
            Protocol.CheckTrigger(ClearGenericResponse);
            WriteWhenDue(isWriteDue);
        }

        /// <summary>A message came that the device sent of its own accord.</summary>
        /// <param name="message">Its bytes, as a QAction with the option <c>binary</c> gets them.</param>
        public void ReceivePush(object message)
        {
            var isWriteDue = Session.Receive(new Payload(message));
            PushedMessage.LearnClearing(this);
            Sender.SendNext(this);
            WriteWhenDue(isWriteDue);
        }

        /// <summary>A request of the discovery is over, answered or not.</summary>
        /// <param name="statusLine">Bytes of the status line; empty when no answer came.</param>
        /// <param name="content">Bytes of the content.</param>
        public void DiscoveryAnswered(object statusLine, object content) => Discoverer.Answered(this, new Payload(statusLine), new Payload(content));

        private void WriteWhenDue(bool isWriteDue)
        {
            if (isWriteDue)
            {
                SourceRows.Write(this);
            }
        }
    }
}
