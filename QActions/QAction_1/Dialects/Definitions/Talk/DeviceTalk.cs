using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>
    /// The conversation with a device: the opening, heartbeats, subscriptions, commands and answers, as a definition words them. What is known of a connection begins anew at each opening.
    /// It never calls DataMiner. Not thread-safe.
    /// </summary>
    internal sealed partial class DeviceTalk
    {
        private const int ShortestHidden = 4;

        private readonly Definition definition;
        private readonly IClock clock;
        private readonly Func<string> newUuid;
        private readonly MessageComposer composer = new MessageComposer();
        private readonly TalkNews nothing = new TalkNews();
        private readonly OpeningFailures failures = new OpeningFailures();
        private readonly KeyTalk keys;
        private readonly HeartbeatTalk heartbeat;
        private readonly CommandTalk commands;
        private EnteredValues entered = new EnteredValues(string.Empty, string.Empty, new Dictionary<string, string>());
        private TalkNews news = new TalkNews();
        private MessageSource source;
        private Requests requests;
        private Opening opening;
        private bool isOpen;
        private bool isReady;
        private bool isEnded;

        /// <summary>Initializes a new instance of the <see cref="DeviceTalk"/> class, before the connection opens.</summary>
        /// <param name="definition">What the device speaks.</param>
        /// <param name="clock">The time.</param>
        /// <param name="newUuid">Makes UUIDs.</param>
        public DeviceTalk(Definition definition, IClock clock, Func<string> newUuid)
        {
            this.definition = definition;
            this.clock = clock;
            this.newUuid = newUuid;
            keys = new KeyTalk(definition, composer);
            heartbeat = new HeartbeatTalk(definition.Heartbeat, clock, composer);
            commands = new CommandTalk(definition, clock, composer);
            pacer = new Pacer(definition.Pace, clock);
            Begin();
        }

        /// <summary>Gets how far the opening has come.</summary>
        public LoginStatus Login { get; private set; }

        /// <summary>Gets a value indicating whether the opening is over, and the device may be asked for anything.</summary>
        public bool IsReady => isReady && !isEnded;

        /// <summary>Gets what the device left unfinished when it last closed the connection, a sentence for the operator; <see langword="null"/> when nothing.</summary>
        public string LastFailure { get; private set; }

        /// <summary>Gets why no command can be sent now, a part of a sentence; <see langword="null"/> when one can.</summary>
        public string CannotSend => !isOpen || isEnded ? "the connection is not open." : isReady ? null : "the opening is not over.";

        /// <summary>Gets what times the heartbeats, for what a dialect has to say about them.</summary>
        public Heartbeat Heartbeat => heartbeat.Heartbeat;

        /// <summary>Gets the texts that nobody may read, wherever they turn up, but for those so short that they turn up by chance.</summary>
        public IEnumerable<string> HiddenTexts => new[] { entered.User, entered.Secret }.Concat(source.Variables.Texts).Where(text => text.Length >= ShortestHidden);

        private LoginStatus StatusBefore => definition.Opening.Count == 0 ? LoginStatus.NotUsed : LoginStatus.Opening;

        /// <summary>Takes over what the operator set.</summary>
        /// <param name="heartbeatInterval">The time between two heartbeats, where the definition says nothing.</param>
        /// <param name="replyTimeout">How long nothing may come, where the definition says nothing.</param>
        /// <param name="maximumLength">The longest message that is sent, in bytes.</param>
        public void Set(TimeSpan heartbeatInterval, TimeSpan replyTimeout, int maximumLength)
        {
            heartbeat.Set(heartbeatInterval, replyTimeout);
            if (maximumLength != composer.Limit.MaximumLength)
            {
                composer.Limit.MaximumLength = maximumLength;
                keys.LimitChanged();
            }
        }

        /// <summary>Takes over what the operator entered.</summary>
        /// <param name="values">What was entered.</param>
        public void Enter(EnteredValues values)
        {
            entered = values;
            source.Entered = values;
        }

        /// <summary>The connection opened. What came before DataMiner said so counts.</summary>
        public void Opened()
        {
            if (isOpen)
            {
                End();
            }

            isOpen = true;
            Login = StatusBefore;
            opening.Start();
            FollowOpening();
        }

        /// <summary>The connection closed: by the device, by the network, or because the conversation came to an end.</summary>
        public void Closed()
        {
            var isFailure = isOpen && !isReady && !isEnded;
            LastFailure = isFailure ? failures.Closed(opening.Step) : null;
            if (isFailure)
            {
                news.Tell(LastFailure);
            }

            var status = isFailure && failures.AreMany ? LoginStatus.Refused : isEnded ? Login : StatusBefore;
            End();
            Login = status;
        }

        /// <summary>The operator wants another connection, or none.</summary>
        public void Stopped()
        {
            End();
            Login = LoginStatus.NotUsed;
        }

        /// <summary>The keys that are wanted changed.</summary>
        /// <param name="wanted">The keys as the device knows them, each once, in the order of the operator's list.</param>
        public void Want(IReadOnlyList<string> wanted) => keys.Want(wanted);

        /// <summary>Tells whether the list of keys could be sent with more of them in it.</summary>
        /// <param name="wanted">All of them.</param>
        /// <returns>Why not, a sentence for the operator without its beginning; <see langword="null"/> when it could, or each message names only some of them.</returns>
        public string Refuse(IReadOnlyList<string> wanted) => keys.Refuse(wanted, NewSource());

        /// <summary>The operator sends a command.</summary>
        /// <param name="index">Which command of the definition, from 0.</param>
        /// <param name="value">What was entered for it.</param>
        /// <returns><see langword="false"/> when it is not sent; the result of the command says why.</returns>
        public bool Send(int index, string value) => commands.Send(index, value, CannotSend, news);

        /// <summary>Does what the time has come for.</summary>
        public void Tick()
        {
            commands.Tick(news);
            if (!isOpen || isEnded)
            {
                return;
            }

            var overdue = opening.Overdue();
            if (overdue != null)
            {
                Fail(LoginStatus.NotAnswered, overdue);
                return;
            }

            var loss = heartbeat.TakeLoss(news);
            if (loss != null)
            {
                var isReplyMissing = definition.Heartbeat.Alive == AliveBy.Reply;
                Fail(Login, loss, null, isReplyMissing ? "the device leaves heartbeats unanswered." : loss);
            }
        }

        /// <summary>Takes what there is to tell.</summary>
        /// <returns>What happened since it was last taken.</returns>
        public TalkNews TakeNews()
        {
            if (news.IsEmpty)
            {
                return nothing;
            }

            var taken = news;
            news = new TalkNews();
            return taken;
        }
    }
}
