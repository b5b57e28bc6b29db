using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Discovery
{
    /// <summary>The address of a WebSocket as a device gives it, with the senders that share it.</summary>
    internal sealed class FoundAddress
    {
        private const int KeyBytes = 6;

        private readonly HashSet<string> sourceIds = new HashSet<string>();

        public FoundAddress(string text)
        {
            try
            {
                Url = WebSocketUrl.Parse(text);
            }
            catch (RefusedException ex)
            {
                Refusal = ex.Message;
            }

            Text = Url == null ? text : Url.Text;
            Shown = DisplayText.Clean(ShownAddress.Of(Text));
            Key = KeyOf(Text);
        }

        /// <summary>Gets the key of its row: the same for the same address in each discovery, so that nobody presses the button of another one.</summary>
        public string Key { get; }

        /// <summary>Gets the address; <see langword="null"/> when it cannot be used.</summary>
        public WebSocketUrl Url { get; }

        /// <summary>Gets the address, or what stands in its place.</summary>
        public string Text { get; }

        /// <summary>Gets the address fit to be shown.</summary>
        public string Shown { get; }

        /// <summary>Gets why the address cannot be used and what is expected; <see langword="null"/> when it can.</summary>
        public string Refusal { get; }

        /// <summary>Gets the labels of the devices that send there, fit to be shown.</summary>
        public ISet<string> Devices { get; } = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);

        /// <summary>Gets the sources that are known to send there.</summary>
        public IReadOnlyCollection<string> SourceIds => sourceIds;

        /// <summary>Gets how many senders share it, those that were not asked and are taken to share it included.</summary>
        public int SenderCount { get; private set; }

        /// <summary>Gets a value indicating whether a sender is enabled. Devices refuse connections to an address none of whose senders is.</summary>
        public bool IsEnabled { get; private set; }

        /// <summary>Gets whether the WebSocket wants credentials; <see langword="null"/> when no sender tells.</summary>
        public bool? NeedsAuthorization { get; private set; }

        /// <summary>Adds a sender that was asked.</summary>
        /// <param name="device">The label of its device; empty when it has none.</param>
        /// <param name="isEnabled">Whether it is enabled.</param>
        /// <param name="needsAuthorization">Whether it wants credentials; <see langword="null"/> when that is not told.</param>
        /// <param name="sourceId">Its source; <see langword="null"/> when that is not told.</param>
        public void Add(string device, bool isEnabled, bool? needsAuthorization, string sourceId)
        {
            SenderCount++;
            IsEnabled |= isEnabled;
            NeedsAuthorization = NeedsAuthorization == true ? true : needsAuthorization ?? NeedsAuthorization;
            if (device.Length > 0)
            {
                Devices.Add(device);
            }

            if (sourceId != null)
            {
                sourceIds.Add(sourceId);
            }
        }

        /// <summary>Adds senders that were not asked, of devices whose other senders share this address.</summary>
        public void AddUnasked(int count) => SenderCount += count;

        private static string KeyOf(string text)
        {
            using (var hash = SHA256.Create())
            {
                return string.Concat(hash.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(KeyBytes).Select(item => item.ToString("x2", CultureInfo.InvariantCulture)));
            }
        }
    }
}
