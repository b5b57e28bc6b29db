using System.Collections.Generic;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>What the device calls a key on this connection. Not thread-safe.</summary>
    internal sealed class Aliases
    {
        /// <summary>A device that makes up names without end costs no more than so many.</summary>
        public const int Most = 10000;

        private const int LongestAlias = 4096;

        private readonly Dictionary<string, TemplateValue> byKey = new Dictionary<string, TemplateValue>();
        private readonly Dictionary<string, string> byAlias = new Dictionary<string, string>();

        /// <summary>Learns what the device calls a key, in place of what was known of either.</summary>
        /// <param name="key">The key.</param>
        /// <param name="alias">What the device calls it.</param>
        public void Learn(string key, TemplateValue alias)
        {
            Forget(key);
            if (byKey.Count == Most || alias.IsNone || alias.AsText().Length > LongestAlias)
            {
                return;
            }

            if (byAlias.TryGetValue(alias.AsText(), out var earlier))
            {
                byKey.Remove(earlier);
            }

            byKey[key] = alias;
            byAlias[alias.AsText()] = key;
        }

        /// <summary>Forgets what the device calls a key.</summary>
        /// <param name="key">The key.</param>
        public void Forget(string key)
        {
            if (byKey.TryGetValue(key, out var alias))
            {
                byKey.Remove(key);
                byAlias.Remove(alias.AsText());
            }
        }

        /// <summary>Gets what the device calls a key.</summary>
        /// <param name="key">The key.</param>
        /// <returns>It, typed as it was received; none when it is not known.</returns>
        public TemplateValue Of(string key) => byKey.TryGetValue(key, out var alias) ? alias : default(TemplateValue);

        /// <summary>Gets the key that the device means.</summary>
        /// <param name="alias">What the device calls it, as text.</param>
        /// <returns>The key; <see langword="null"/> when it is not known.</returns>
        public string KeyOf(string alias) => byAlias.TryGetValue(alias, out var key) ? key : null;
    }
}
