using System.Collections.Generic;
using Skyline.Protocol.Dialects;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Page;
using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Session
{
    /// <content>What the device speaks, and what the operator enters for it.</content>
    internal sealed partial class ElementSession
    {
        private readonly Dictionary<string, string> inputs = new Dictionary<string, string>();
        private readonly SecretMask conversationSecrets = new SecretMask();
        private volatile Conversation conversation;
        private ElementSettings settings = new ElementSettings();
        private string userName = string.Empty;
        private string secret = string.Empty;
        private LoginStatus? shownLogin = LoginStatus.NotUsed;

        /// <summary>Gets the definition in force, or what stands for it in the built-in dialect.</summary>
        public Definition Definition => conversation.Definition;

        /// <summary>Gets a value indicating whether the built-in dialect is in force.</summary>
        public bool IsBuiltIn => Definition == builtIn.Definition;

        /// <summary>Puts a definition in force. The connection that is open is to be closed: it speaks as before until then.</summary>
        /// <param name="definition">The definition; <see langword="null"/> for the built-in dialect.</param>
        public void Use(Definition definition) => Locked(() =>
        {
            conversation.Stopped();
            if (definition != null || !IsBuiltIn)
            {
                conversation = new Conversation(definition == null ? builtIn : new DefinedDialect(definition), clock, sources, statistics);
                conversation.Apply(settings);
            }

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
        public string EnterCommandValue(string key, string value) => Locked(() => conversation.Commands.Enter(key, value));

        /// <summary>The operator presses Send in a row of the table Commands.</summary>
        /// <param name="key">The key of the row.</param>
        /// <returns>Which command it is, from 0. It is due now, or its row says why it is not.</returns>
        /// <exception cref="RefusedException">There is no such command.</exception>
        public int PressCommand(string key) => Locked(() => conversation.Press(key));

        /// <summary>Tells what became of a command.</summary>
        /// <param name="index">Which command, from 0.</param>
        /// <returns>A sentence.</returns>
        public string TellCommand(int index) => Locked(() => HideAll(conversation.Commands.Tell(index)));

        /// <summary>Tells what is made of a message. Nothing changes.</summary>
        /// <param name="text">The message.</param>
        /// <returns>Lines, fit to be shown.</returns>
        public string Test(string text) => Hide(conversation.Test(text));

        /// <summary>Notes that DataMiner has sent the message that was taken last.</summary>
        public void Ran() => Locked(() => conversation.Ran());

        /// <summary>Notes that what was taken could not be handed over.</summary>
        /// <param name="outgoing">What was to be sent.</param>
        public void GiveBack(Outgoing outgoing) => Locked(() => conversation.GiveBack(outgoing));

        /// <summary>Tells whether a message may be due that cannot wait for the next tick. It takes no lock: who made one due asks himself.</summary>
        /// <returns><see langword="true"/> when one may.</returns>
        public bool MayHaveDue() => conversation.MayHaveDue;

        /// <summary>Takes the rows that the table Rules does not show yet.</summary>
        /// <returns>The rows. They count as shown.</returns>
        public IReadOnlyList<RuleRow> TakeRules() => Locked(() => conversation.Rules.TakeRows());

        /// <summary>Takes the rows that the table Commands does not show yet.</summary>
        /// <returns>The rows. They count as shown.</returns>
        public IReadOnlyList<CommandRow> TakeCommands() => Locked(() => conversation.Commands.TakeRows(HideAll));

        /// <summary>Notes that rows of the tables Rules and Commands could not be written: the next write takes them again.</summary>
        public void GiveBackDefinitionRows() => Locked(() =>
        {
            conversation.Rules.GiveBack();
            conversation.Commands.GiveBack();
        });

        /// <summary>Takes how far the opening has come, when the page does not show it yet.</summary>
        /// <returns>The status; <see langword="null"/> when it did not change.</returns>
        public LoginStatus? TakeLogin() => Locked(() =>
        {
            var login = conversation.Login;
            if (login == shownLogin)
            {
                return (LoginStatus?)null;
            }

            shownLogin = login;
            return login;
        });

        private void EnterValues()
        {
            conversation.Enter(new EnteredValues(userName, secret, new Dictionary<string, string>(inputs)));
            LearnSecrets();
        }
    }
}
