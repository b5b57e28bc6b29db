using System.Collections.Generic;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Dialects.Definitions.Values;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Agent
{
    /// <summary>Reads the sources from the rows that the element saved.</summary>
    internal static class SavedSources
    {
        private const double NotSubscribed = 0;
        private const double Subscribed = 1;
        private const int ShownKeys = 3;
        private const int ShownNames = 5;

        /// <summary>Reads the sources. A key of a kind that what is in force does not know stays: it belongs to a definition that may come back.</summary>
        /// <param name="saved">Takes what cannot be used.</param>
        /// <param name="areKeysTexts">Whether a definition is in force: a UUID in upper case can then be a text.</param>
        /// <returns>The sources, each identifier and each name once.</returns>
        public static IReadOnlyList<Source> Load(SLProtocol protocol, SavedValues saved, bool areKeysTexts)
        {
            var sources = new Dictionary<string, Source>();
            var goneKeys = new List<string>();
            var changedNames = 0;
            var lostSwitches = 0;
            foreach (var row in Rows(protocol))
            {
                var key = ParameterValue.Text(row[0]);
                string id = null;
                var isSource = (!areKeysTexts && SourceId.TryParse(key, out id)) || RowKey.TryEscape(RowKey.Unescape(key), out id);
                if (!isSource || id != key)
                {
                    saved.RemoveRow(Parameter.Sources.tablePid, key);
                }

                if (!isSource)
                {
                    goneKeys.Add(ParameterValue.Shown(key));
                }
                else if (!sources.ContainsKey(id))
                {
                    var name = ParameterValue.Text(row[1]);
                    var usable = name.Length == 0 || name == key ? id : Usable(name, id);
                    changedNames += name.Length == 0 || name == key || name == usable ? 0 : 1;
                    lostSwitches += IsSwitch(row[2]) ? 0 : 1;
                    sources.Add(id, new Source(id, usable, !ParameterValue.Number(row[2]).Equals(NotSubscribed), ParameterValue.Text(row[3])));
                }
            }

            Tell(saved, goneKeys, changedNames, lostSwitches);
            Tell(saved, SavedNames.Mend(sources.Values));
            return sources.Values.ToList();
        }

        private static void Tell(SavedValues saved, List<string> goneKeys, int changedNames, int lostSwitches)
        {
            if (goneKeys.Count > 0)
            {
                var more = goneKeys.Count > ShownKeys ? " and " + (goneKeys.Count - ShownKeys) + " more" : string.Empty;
                saved.Remark("Sources lost " + SavedValues.Rows(goneKeys.Count) + " whose keys cannot be used: " + string.Join(", ", goneKeys.Take(ShownKeys)) + more + ".");
            }

            if (changedNames > 0)
            {
                saved.Remark("Sources has " + SavedValues.Rows(changedNames) + " under another name, as the name was not usable.");
            }

            if (lostSwitches > 0)
            {
                saved.Remark("Sources has " + SavedValues.Rows(lostSwitches) + " subscribed again, as the cell Subscribed was not usable.");
            }
        }

        private static void Tell(SavedValues saved, IReadOnlyList<Source> renamed)
        {
            if (renamed.Count > 0)
            {
                var more = renamed.Count > ShownNames ? ", and " + (renamed.Count - ShownNames) + " more" : string.Empty;
                saved.Remark("Sources that had the name of another one were renamed: " + string.Join(", ", renamed.Take(ShownNames).Select(source => source.Name)) + more + ".");
            }
        }

        private static string Usable(string name, string id)
        {
            if (SourceName.IsUsable(name))
            {
                return name;
            }

            var visible = DisplayText.Clean(SourceName.OfLabel(name), SourceName.MaximumLength);
            return SourceName.IsUsable(visible) ? visible : id;
        }

        private static bool IsSwitch(object cell) =>
            ParameterValue.IsEmpty(cell) || ParameterValue.Number(cell).Equals(NotSubscribed) || ParameterValue.Number(cell).Equals(Subscribed);

        private static IEnumerable<object[]> Rows(SLProtocol protocol) => Table.Read(
            protocol,
            Parameter.Sources.tablePid,
            Parameter.Sources.Idx.sourcesid,
            Parameter.Sources.Idx.sourcesname,
            Parameter.Sources.Idx.sourcessubscribed,
            Parameter.Sources.Idx.sourcespartof);
    }
}
