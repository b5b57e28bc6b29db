using System;
using System.Linq;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Session
{
    /// <content>What must not be shown, should a device repeat it. Texts are looked at when they are taken to be shown, so that a message which shows nothing costs nothing.</content>
    internal sealed partial class ElementSession
    {
        private readonly SecretMask secrets = new SecretMask();
        private string authorization;

        /// <summary>Takes over the authorization header. Those that it had before stay hidden: the connection that is open may have gone out with one of them.</summary>
        /// <param name="header">The value of the header; may be <see langword="null"/>.</param>
        public void Authorize(string header) => Locked(() =>
        {
            authorization = header;
            LearnSecrets();
        });

        /// <summary>Reads or changes the addresses of the device.</summary>
        /// <typeparam name="T">What is read.</typeparam>
        /// <param name="use">Reads or changes them.</param>
        /// <returns>What was read.</returns>
        public T UseAddresses<T>(Func<AddressBook, T> use) => Locked(() =>
        {
            var result = use(connection.Addresses);
            LearnSecrets();
            return result;
        });

        /// <summary>Hides secrets in a text that is to be shown or logged.</summary>
        /// <param name="text">The text; may be <see langword="null"/>.</param>
        /// <returns>The text, with <see cref="SecretMask.Hidden"/> in place of each.</returns>
        public string Hide(string text) => Locked(() => HideAll(text));

        private string HideAll(string text) => conversationSecrets.Hide(secrets.Hide(text));

        /// <summary>What a device is called, and a value that it sends once, can turn up in any row by chance: variables and the user name are hidden where messages are told of, the secret everywhere.</summary>
        private void LearnSecrets()
        {
            conversationSecrets.Learn(conversation.HiddenTexts);
            var addresses = connection.Addresses;
            secrets.Learn(new[] { secret }.Concat(SecretTexts.OfHeader(authorization)).Concat(new[] { addresses.Main, addresses.Backup, addresses.Element }.SelectMany(SecretTexts.OfAddress)));
        }
    }
}
