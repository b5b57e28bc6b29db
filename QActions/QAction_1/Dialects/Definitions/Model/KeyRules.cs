using System;
using System.Collections.Generic;
using System.Globalization;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Dialects.Definitions.Model
{
    /// <summary>What keys look like, and which of them become rows by themselves.</summary>
    internal sealed class KeyRules
    {
        /// <summary>Gets or sets what every key must be.</summary>
        public KeyForm Form { get; set; }

        /// <summary>Gets or sets the character between the parts of a key; <see langword="null"/> when keys have none.</summary>
        public char? Separator { get; set; }

        /// <summary>Gets or sets a value indicating whether an unknown key becomes a row.</summary>
        public bool Adds { get; set; }

        /// <summary>Gets or sets the patterns of which the row key must meet one; none lets every key in.</summary>
        public IReadOnlyList<KeyPattern> Only { get; set; } = Array.Empty<KeyPattern>();

        /// <summary>Gets or sets the patterns of which the row key must meet none.</summary>
        public IReadOnlyList<KeyPattern> Not { get; set; } = Array.Empty<KeyPattern>();

        /// <summary>Tells whether a text can be a key.</summary>
        /// <param name="key">The text.</param>
        /// <returns><see langword="false"/> when it has not the form.</returns>
        public bool HasForm(string key)
        {
            switch (Form)
            {
                case KeyForm.Uuid:
                    return SourceId.TryParse(key, out _);
                case KeyForm.Number:
                    return long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == key;
                default:
                    return !string.IsNullOrEmpty(key);
            }
        }
    }
}
