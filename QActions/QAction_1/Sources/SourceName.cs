using System.Linq;
using Skyline.Protocol.Operations;
using Skyline.Protocol.Payloads;

namespace Skyline.Protocol.Sources
{
    /// <summary>Names of sources. The name is what an operator sees, in alarms too, so no two sources share one.</summary>
    public static class SourceName
    {
        /// <summary>The longest name, in characters.</summary>
        public const int MaximumLength = 100;

        /// <summary>Checks a name that an operator entered.</summary>
        /// <param name="id">The source that it is for.</param>
        /// <param name="name">The name; may be <see langword="null"/>.</param>
        /// <param name="sources">All sources.</param>
        /// <exception cref="RefusedException">It cannot be used; the message says why.</exception>
        public static void Check(string id, string name, SourceTable sources)
        {
            if (string.IsNullOrWhiteSpace(name) || name.Length > MaximumLength || DisplayText.Clean(name) != name)
            {
                throw new RefusedException("a name has from 1 to " + MaximumLength + " characters, none of them a control character.");
            }

            if (sources.Ids.Select(sources.Find).Any(source => source.Id != id && source.Name == name))
            {
                throw new RefusedException("another source has the name '" + name + "' already.");
            }
        }
    }
}
