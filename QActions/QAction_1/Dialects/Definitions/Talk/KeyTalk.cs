using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>Subscribes to the keys that are wanted, and gives up the others. Not thread-safe.</summary>
    internal sealed class KeyTalk
    {
        private readonly Ask subscribe;
        private readonly Ask unsubscribe;
        private readonly MessageComposer composer;
        private readonly Subscription whole = new Subscription();
        private MessageSource source;
        private string lastWhole;
        private bool isHeldBack;
        private bool isLeavingHeldBack;

        /// <summary>Initializes a new instance of the <see cref="KeyTalk"/> class.</summary>
        /// <param name="definition">What the device speaks.</param>
        /// <param name="composer">Puts values into messages.</param>
        public KeyTalk(Definition definition, MessageComposer composer)
        {
            subscribe = definition.Subscribe;
            unsubscribe = definition.Unsubscribe;
            this.composer = composer;
        }

        /// <summary>Gets the keys.</summary>
        public KeySet Keys { get; } = new KeySet();

        /// <summary>The last step of the opening is done.</summary>
        /// <param name="messageSource">Where the values of this connection come from.</param>
        public void Start(MessageSource messageSource)
        {
            source = messageSource;
            Keys.Opened();
            whole.Opened(Keys.Wanted.Count > 0);
            TryAgain();
        }

        /// <summary>The connection closed.</summary>
        public void Stop()
        {
            source = null;
            whole.Closed();
        }

        /// <summary>The keys that are wanted changed.</summary>
        /// <param name="keys">The keys, each once.</param>
        public void Want(IReadOnlyList<string> keys)
        {
            Keys.Want(keys);
            whole.Changed(keys.Count > 0);
            TryAgain();
        }

        /// <summary>Tells whether the whole list could be sent. What is asked for key by key is checked when it is sent.</summary>
        /// <param name="keys">The keys of the list.</param>
        /// <param name="values">Where the values of the messages come from.</param>
        /// <returns>Why it is too long; <see langword="null"/> when it could be sent.</returns>
        public string Refuse(IReadOnlyList<string> keys, MessageSource values) =>
            subscribe?.List == AskList.All ? composer.Limit.Refuse(composer.Compose(subscribe.Send, new MessageValues(values) { Keys = keys }).Length) : null;

        /// <summary>The limit changed: what was held back is tried again.</summary>
        public void LimitChanged()
        {
            if (isHeldBack)
            {
                whole.Changed(Keys.Wanted.Count > 0);
            }

            TryAgain();
        }

        /// <summary>Takes the next message. It counts as sent.</summary>
        /// <param name="news">Is told when one is held back.</param>
        /// <returns>The message; <see langword="null"/> when none is due.</returns>
        public KeyMessage Take(TalkNews news)
        {
            if (source == null)
            {
                return null;
            }

            return TakeLeaving(news) ?? (subscribe == null ? null : subscribe.List == AskList.All ? TakeWhole(news) : TakeComing(news));
        }

        private static int Most(Ask ask) => ask.List == AskList.One ? 1 : ask.Most ?? int.MaxValue;

        private void TryAgain()
        {
            isHeldBack = false;
            isLeavingHeldBack = false;
        }

        private KeyMessage TakeWhole(TalkNews news)
        {
            var now = source.Clock.Elapsed;
            if (!whole.IsDue(now))
            {
                return null;
            }

            var keys = Keys.Wanted;
            var composed = Compose(subscribe, keys);
            if (composed.Fault != null)
            {
                isHeldBack = true;
                whole.Refused();
                HoldBack(news, composed, whole.IsAnySent ? ", the earlier one stays: " : ", the device is asked for no source: ");
                return null;
            }

            if (composed.Text != lastWhole && !whole.MayReplace(now))
            {
                return null;
            }

            lastWhole = composed.Text;
            whole.Sent(now, keys.Count > 0);
            Keys.Ask(keys);
            return composed.Text == null ? null : new KeyMessage(composed, keys, isLeaving: false, undo: whole.NotSent);
        }

        private KeyMessage TakeComing(TalkNews news)
        {
            if (isHeldBack || !Keys.AnyComing)
            {
                return null;
            }

            var keys = Keys.Coming(Most(subscribe));
            var composed = Compose(subscribe, keys);
            if (composed.Fault != null)
            {
                isHeldBack = true;
                HoldBack(news, composed, subscribe.List == AskList.New && keys.Count > 1 ? ", a smaller 'most' in the definition would send several: " : ": ");
                return null;
            }

            Keys.Ask(keys);
            return composed.Text == null ? null : new KeyMessage(composed, keys, isLeaving: false, undo: () => Keys.Leave(keys));
        }

        private KeyMessage TakeLeaving(TalkNews news)
        {
            if (unsubscribe == null || isLeavingHeldBack)
            {
                return null;
            }

            // The device says what it calls a key when it accepts it, which may still be to come.
            var keys = Keys.Leaving(Most(unsubscribe), key => !unsubscribe.Send.UsesAlias || !source.Aliases.Of(key).IsNone);
            if (keys.Count == 0)
            {
                return null;
            }

            var composed = Compose(unsubscribe, keys);
            if (composed.Fault != null)
            {
                isLeavingHeldBack = true;
                news.Tell("The end of a subscription was not sent: " + composed.Fault);
                return null;
            }

            Keys.Leave(keys);
            return composed.Text == null ? null : new KeyMessage(composed, keys, isLeaving: true, undo: () => Keys.Keep(keys));
        }

        private ComposedMessage Compose(Ask ask, IReadOnlyList<string> keys) => composer.Compose(ask.Send, new MessageValues(source) { Keys = keys });

        private void HoldBack(TalkNews news, ComposedMessage composed, string consequence)
        {
            news.HeldBack = "The subscription was not sent" + consequence + (composer.Limit.Refuse(composed.Length) ?? composed.Fault);
            news.Tell(news.HeldBack);
        }
    }
}
