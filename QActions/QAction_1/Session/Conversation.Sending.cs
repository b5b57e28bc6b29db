using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Talk;

namespace Skyline.Protocol.Session
{
    /// <content>What is said to the device.</content>
    internal sealed partial class Conversation
    {
        private string heldBack;

        /// <summary>Gets a value indicating whether a message may be due that cannot wait for the next tick.</summary>
        public bool MayHaveDue { get; private set; }

        /// <summary>The operator presses Send in a row of the table Commands.</summary>
        /// <param name="key">The key of the row.</param>
        /// <returns>Which command it is, from 0.</returns>
        public int Press(string key)
        {
            var index = Commands.Press(key, talk.CannotSend == null, out var value, out var question);
            if (question == null)
            {
                talk.Send(index, value);
                Follow();
                MayHaveDue = true;
            }

            return index;
        }

        /// <summary>Takes what is to be sent now. It counts as sent.</summary>
        /// <returns>What is to be sent: one message and no other before it is on its way, unless the definition has no pace.</returns>
        public Outgoing Take()
        {
            UpdateKeys();
            var messages = new List<TalkMessage>();
            for (var message = talk.Take(); message != null; message = talk.Take())
            {
                messages.Add(message);
            }

            MayHaveDue = false;
            Follow();
            messages.ForEach(Ask);
            var outgoing = new Outgoing(messages, heldBack);
            heldBack = null;
            return outgoing;
        }

        /// <summary>DataMiner has sent the message that was taken last.</summary>
        public void Ran()
        {
            talk.Ran();
            MayHaveDue = true;
        }

        /// <summary>Takes back what could not be handed over. A subscription that is held back is to be told of again.</summary>
        /// <param name="outgoing">What was to be sent.</param>
        public void GiveBack(Outgoing outgoing)
        {
            outgoing.Messages.ForEach(talk.GiveBack);
            areKeysOutdated |= outgoing.Refusal != null;
            Follow();
        }
    }
}
