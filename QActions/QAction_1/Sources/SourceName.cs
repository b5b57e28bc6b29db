using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Sources
{
    /// <summary>Names of sources. The name is what an operator sees, in alarms too, so no two sources share one, or have names that look alike.</summary>
    internal static class SourceName
    {
        /// <summary>The longest name, in characters.</summary>
        public const int MaximumLength = 100;

        /// <summary>What DataMiner puts for a character that its code page lacks (DataMiner documentation, "Code pages").</summary>
        private const char Lost = '?';

        /// <summary>Tells whether a text can be a name, whatever the names of other sources are.</summary>
        /// <param name="name">The text; may be <see langword="null"/>.</param>
        public static bool IsUsable(string name) =>
            !string.IsNullOrWhiteSpace(name) && name.Length <= MaximumLength && DisplayText.Clean(name) == name && !name.Any(IsInvisible);

        /// <summary>Reads a name that an operator entered.</summary>
        /// <param name="id">The source that it is for.</param>
        /// <param name="entered">What was entered; may be <see langword="null"/>.</param>
        /// <param name="sources">All sources.</param>
        /// <returns>The name, without blanks around it.</returns>
        /// <exception cref="RefusedException">It cannot be used; the message says why.</exception>
        public static string Read(string id, string entered, SourceTable sources)
        {
            var name = (entered ?? string.Empty).Trim();
            if (!IsUsable(name))
            {
                throw new RefusedException("a name has from 1 to " + MaximumLength + " characters, none of them a control character or invisible.");
            }

            if (name.Contains(new string(Lost, 2)) || (name.IndexOf(Lost) >= 0 && !name.Any(char.IsLetterOrDigit)))
            {
                throw new RefusedException(
                    "the name arrived as '" + name + "'. DataMiner puts ? for each character that the code page of the agent lacks. Enter a name in other letters, with no two ? in a row.");
            }

            var key = Key(name);
            var other = sources.Ids.Where(otherId => otherId != id).Select(sources.Find).FirstOrDefault(source => Key(source.Name) == key || string.Equals(source.Id, name, StringComparison.OrdinalIgnoreCase));
            if (other != null)
            {
                throw new RefusedException("another source has the name '" + other.Name + "' already.");
            }

            return name;
        }

        /// <summary>Tells whether a name may have arrived with other characters than were entered.</summary>
        public static bool MayBeChanged(string name) => name.IndexOf(Lost) >= 0;

        /// <summary>Makes a name of the label that a device gives a source.</summary>
        /// <param name="label">The label; may be <see langword="null"/>.</param>
        /// <returns>The label without what cannot be seen, each character composed as keyboards type it; empty when nothing is left.</returns>
        public static string OfLabel(string label)
        {
            var visible = new string((label ?? string.Empty).Where(character => !IsInvisible(character)).ToArray());
            return Squeeze(Normalize(DisplayText.Clean(visible), NormalizationForm.FormC));
        }

        /// <summary>Makes a name of a label and what tells it from others, no longer than a name may be: the label is cut, and never within a character.</summary>
        /// <param name="label">The label.</param>
        /// <param name="suffix">What stands behind it; may be empty.</param>
        /// <returns>The name.</returns>
        public static string Cut(string label, string suffix)
        {
            var length = MaximumLength - suffix.Length;
            if (length <= 0)
            {
                return suffix.Trim();
            }

            if (label.Length <= length)
            {
                return label + suffix;
            }

            return label.Substring(0, char.IsHighSurrogate(label[length - 1]) ? length - 1 : length).TrimEnd() + suffix;
        }

        /// <summary>Gives what two names have in common that look alike: neither case nor blanks nor how a character is composed tells them apart.</summary>
        /// <returns>A text that is the same for both.</returns>
        public static string Key(string name)
        {
            var visible = new string(name.Where(character => !IsInvisible(character)).ToArray());
            return Squeeze(Normalize(visible, NormalizationForm.FormKC)).ToUpperInvariant();
        }

        private static string Squeeze(string text) => string.Join(" ", text.Split((char[])null, StringSplitOptions.RemoveEmptyEntries));

        private static bool IsInvisible(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;

        /// <summary>Code points that are not characters have no normal form.</summary>
        private static string Normalize(string text, NormalizationForm form)
        {
            try
            {
                return text.Normalize(form);
            }
            catch (ArgumentException)
            {
                return text;
            }
        }
    }
}
