using System;
using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Page;
using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Session
{
    /// <content>The definition in force, which takes the place of the built-in dialect, and what the operator enters for it.</content>
    internal sealed partial class ElementSession
    {
        private readonly Dictionary<string, string> inputs = new Dictionary<string, string>();
        private readonly SecretMask conversationSecrets = new SecretMask();
        private volatile DefinitionTraffic traffic;
        private ElementSettings settings = new ElementSettings();
        private string userName = string.Empty;
        private string secret = string.Empty;
        private LoginStatus? shownLogin = LoginStatus.NotUsed;

        /// <summary>Gets the definition in force; <see langword="null"/> for the built-in dialect.</summary>
        public Definition Definition => traffic?.Definition;

        /// <summary>Puts a definition in force. The connection that is open is to be closed: it speaks as before until then.</summary>
        /// <param name="definition">The definition; <see langword="null"/> for the built-in dialect.</param>
        public void Use(Definition definition) => Locked(() =>
        {
            traffic?.Stopped();
            outbox.Closed();
            traffic = definition == null ? null : new DefinitionTraffic(definition, clock, sources, statistics);
            traffic?.Apply(settings);
            EnterValues();
            sources.Connected(false);
        });

        /// <summary>Takes over the name that the operator entered for {user}.</summary>
        /// <param name="text">The name.</param>
        public void EnterUserName(string text) => Locked(() =>
        {
            userName = text ?? string.Empty;
            EnterValues();
        });

        /// <summary>Takes over what the operator entered for {secret}.</summary>
        /// <param name="text">The secret.</param>
        public void EnterSecret(string text) => Locked(() =>
        {
            secret = text ?? string.Empty;
            EnterValues();
        });

        /// <summary>Takes over what the operator entered for an input.</summary>
        /// <param name="name">The name of the input.</param>
        /// <param name="value">Its value.</param>
        public void EnterInput(string name, string value) => Locked(() =>
        {
            inputs[name] = value ?? string.Empty;
            EnterValues();
        });

        /// <summary>Gets the value of an input; empty when none was entered.</summary>
        /// <param name="name">The name of the input.</param>
        /// <returns>The value.</returns>
        public string Input(string name) => Locked(() => inputs.TryGetValue(name, out var value) ? value : string.Empty);

        /// <summary>Takes over the value that the operator entered for a command.</summary>
        /// <param name="key">The key of its row.</param>
        /// <param name="value">The value.</param>
        /// <returns>The name of the command.</returns>
        /// <exception cref="RefusedException">There is no such command.</exception>
        public string EnterCommandValue(string key, string value) => Locked(() => NeedTraffic().Commands.Enter(key, value));

        /// <summary>The operator presses Send in a row of the table Commands.</summary>
        /// <param name="key">The key of the row.</param>
        /// <returns>Which command it is, from 0. It is due now, or its row says why it is not.</returns>
        /// <exception cref="RefusedException">There is no such command.</exception>
        public int PressCommand(string key) => Locked(() => NeedTraffic().Press(key));

        /// <summary>Tells what became of a command.</summary>
        /// <param name="index">Which command, from 0.</param>
        /// <returns>A sentence.</returns>
        public string TellCommand(int index) => Locked(() => HideAll(NeedTraffic().Commands.Tell(index)));

        /// <summary>Tells what is made of a message. Nothing changes.</summary>
        /// <param name="text">The message.</param>
        /// <returns>Lines, fit to be shown.</returns>
        public string Test(string text)
        {
            var current = traffic;
            return Hide(current == null ? MessageTest.Explain(dialect.Read(text)) : MessageTest.Explain(current.Definition, current.Read(text)));
        }

        /// <summary>Notes that DataMiner has sent the message that was taken last.</summary>
        public void Ran() => Locked(() =>
        {
            traffic?.Ran();
        });

        /// <summary>Notes that a message of a definition could not be handed over.</summary>
        /// <param name="outgoing">What was to be sent.</param>
        public void GiveBack(Outgoing outgoing) => Locked(() =>
        {
            if (outgoing.Message != null)
            {
                traffic?.GiveBack(outgoing.Message);
            }
        });

        /// <summary>Tells whether a message may be due that cannot wait for the next tick.</summary>
        /// <returns><see langword="true"/> when one may.</returns>
        public bool MayHaveDue() => traffic != null && Locked(() => traffic?.MayHaveDue == true);

        /// <summary>Takes the rows that the table Rules does not show yet.</summary>
        /// <returns>The rows. They count as shown.</returns>
        public IReadOnlyList<RuleRow> TakeRules() => Locked(() => traffic?.Rules.TakeRows() ?? Array.Empty<RuleRow>());

        /// <summary>Takes the rows that the table Commands does not show yet.</summary>
        /// <returns>The rows. They count as shown.</returns>
        public IReadOnlyList<CommandRow> TakeCommands() => Locked(() => traffic?.Commands.TakeRows(HideAll) ?? Array.Empty<CommandRow>());

        /// <summary>Notes that rows of the tables Rules and Commands could not be written: the next write takes them again.</summary>
        public void GiveBackDefinitionRows() => Locked(() =>
        {
            traffic?.Rules.GiveBack();
            traffic?.Commands.GiveBack();
        });

        /// <summary>Takes how far the opening has come, when the page does not show it yet.</summary>
        /// <returns>The status; <see langword="null"/> when it did not change.</returns>
        public LoginStatus? TakeLogin() => Locked(() =>
        {
            var login = traffic?.Login ?? LoginStatus.NotUsed;
            if (login == shownLogin)
            {
                return (LoginStatus?)null;
            }

            shownLogin = login;
            return login;
        });

        private DefinitionTraffic NeedTraffic() => traffic ?? throw new RefusedException("no definition is in force.");

        private void EnterValues()
        {
            traffic?.Enter(new EnteredValues(userName, secret, new Dictionary<string, string>(inputs)));
            LearnSecrets();
        }

        /// <summary>Keys of the kind of one definition mean nothing to a device of another kind: they are never sent to it.</summary>
        private bool IsFit(Source source) => traffic?.IsFit(source) ?? SourceId.TryParse(source.Id, out _);

        private string HideAll(string text) => conversationSecrets.Hide(secrets.Hide(text));

        /// <summary>The message is read outside the lock. One that a definition read which is no longer in force came on a connection that is being closed.</summary>
        private bool Receive(DefinitionTraffic current, object inputParameter)
        {
            var refused = reader.Decode(inputParameter, out var text);
            var reading = refused == null ? current.Read(text) : null;
            var received = new ReceivedMessage(inputParameter, refused ?? ReadResult.Failed(reading.Fault, reading.Reason));
            return Locked(() =>
            {
                if (traffic != current)
                {
                    statistics.Received(received.Length);
                }
                else if (refused != null)
                {
                    trace.Received(received, () => ReadAs.Of(refused));
                    router.Route(received);
                }
                else
                {
                    Receive(received, reading);
                }

                return sources.HasPending && pacer.IsDue(clock.Elapsed);
            });
        }

        private void Receive(ReceivedMessage received, MessageReading reading)
        {
            statistics.Received(received.Length);
            var meant = traffic.Received(reading);
            if (reading.Taken.Count > 0 || meant.Step > 0)
            {
                LearnSecrets();
            }

            if (reading.Fault != ReadFault.None)
            {
                statistics.Failed(meant.IsHidden ? FaultText.OfHidden(received) : FaultText.Of(received));
            }

            trace.Received(received, () => ReadAs.Of(reading, meant), meant.IsHidden);
        }

        private Outgoing TakeMessage()
        {
            var message = traffic.Take();
            if (message?.Kind == TalkMessageKind.Step)
            {
                LearnSecrets();
            }

            return new Outgoing
            {
                Message = message,
                Subscription = message?.IsAnswered == false ? message.Text : null,
                Heartbeat = message?.IsAnswered == true ? message.Text : null,
                Refusal = traffic.TakeHeldBack(),
            };
        }
    }
}
