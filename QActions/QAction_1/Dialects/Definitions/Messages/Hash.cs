using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>Makes a value from others, as a login with a challenge needs it: the SHA-256 of a text in UTF-8.</summary>
    internal static class Hash
    {
        /// <summary>Makes the value.</summary>
        /// <param name="form">How the hash is made and written.</param>
        /// <param name="text">The text that is hashed.</param>
        /// <param name="values">What stands for its placeholders.</param>
        /// <returns>The value; none when a value that it is made from is missing.</returns>
        public static TemplateValue Of(HashForm form, TemplateText text, ITemplateValues values)
        {
            var built = text.Build(values);
            if (built == null)
            {
                return default(TemplateValue);
            }

            using (var sha = SHA256.Create())
            {
                var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(built));
                return TemplateValue.Text(form == HashForm.Sha256Hex
                    ? string.Concat(hash.Select(part => part.ToString("x2", CultureInfo.InvariantCulture)))
                    : Convert.ToBase64String(hash));
            }
        }
    }
}
