using System.Collections.Generic;
using Skyline.DataMiner.Scripting;

namespace Skyline.Protocol.Agent
{
    /// <summary>
    /// What of the saved values of an element cannot be used, and what takes its place. Another version or a damaged file may have left it: the element goes on
    /// without it, shows what it goes on with, and tells it once.
    /// </summary>
    internal sealed class SavedValues
    {
        private readonly List<string> remarks = new List<string>();
        private readonly ParameterSets sets = new ParameterSets();
        private readonly Dictionary<int, List<string>> goneRows = new Dictionary<int, List<string>>();

        /// <summary>Writes how many rows there are.</summary>
        public static string Rows(int count) => count + (count == 1 ? " row" : " rows");

        /// <summary>Notes something that cannot be used.</summary>
        /// <param name="remark">What it is, a sentence.</param>
        public void Remark(string remark) => remarks.Add(remark);

        /// <summary>Notes a value that cannot be used.</summary>
        /// <param name="value">What takes its place.</param>
        /// <param name="remark">What it is, a sentence.</param>
        public void Replace(int parameterId, object value, string remark)
        {
            Replace(parameterId, value);
            Remark(remark);
        }

        /// <summary>Notes a value that cannot be used, of which another remark tells.</summary>
        /// <param name="value">What takes its place.</param>
        public void Replace(int parameterId, object value) => sets.Add(parameterId, value);

        /// <summary>Notes a row of a table that cannot stay.</summary>
        public void RemoveRow(int table, string key)
        {
            if (!goneRows.TryGetValue(table, out var keys))
            {
                goneRows.Add(table, keys = new List<string>());
            }

            keys.Add(key);
        }

        /// <summary>Puts right what cannot be used. Makes no call when there is nothing.</summary>
        /// <returns>What the operator must know of it, in one line; <see langword="null"/> when there is nothing.</returns>
        public string PutRight(SLProtocol protocol)
        {
            foreach (var rows in goneRows)
            {
                protocol.DeleteRow(rows.Key, rows.Value.ToArray());
            }

            sets.Send(protocol);
            return remarks.Count == 0 ? null : "Saved values could not be used. " + string.Join(" ", remarks);
        }
    }
}
