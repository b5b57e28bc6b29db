using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>Makes a value from others, as a login with a challenge needs it: the SHA-256 of a text in UTF-8.</summary>
    internal sealed class Hash
    {
        /// <summary>The names of the hashes, as a definition writes them.</summary>
        public static readonly IReadOnlyList<string> Names = new[] { Base64, Hex };

        private const string Base64 = "sha256.base64";
        private const string Hex = "sha256.hex";

        private readonly bool isHex;
        private readonly TemplateText text;

        private Hash(bool isHex, TemplateText text)
        {
            this.isHex = isHex;
            this.text = text;
        }

        /// <summary>Reads a hash.</summary>
        /// <param name="name">How the text is hashed and written, one of <see cref="Names"/>.</param>
        /// <param name="template">The text that is hashed.</param>
        /// <param name="scope">What its placeholders can stand for.</param>
        /// <returns>The hash.</returns>
        /// <exception cref="TemplateMistakeException">It has a mistake.</exception>
        public static Hash Parse(string name, string template, TemplateScope scope)
        {
            if (!Names.Contains(name))
            {
                throw new TemplateMistakeException("'" + name + "' is no hash; known: " + string.Join(", ", Names));
            }

            return new Hash(name == Hex, TemplateText.Parse(template, scope));
        }

        /// <summary>Makes the value.</summary>
        /// <param name="values">What stands for the placeholders.</param>
        /// <returns>The value; none when a value that it is made from is missing.</returns>
        public TemplateValue Of(ITemplateValues values)
        {
            var built = text.Build(values);
            if (built == null)
            {
                return default(TemplateValue);
            }

            using (var sha = SHA256.Create())
            {
                var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(built));
                return TemplateValue.Text(isHex ? string.Concat(hash.Select(part => part.ToString("x2", CultureInfo.InvariantCulture))) : Convert.ToBase64String(hash));
            }
        }
    }
}
