using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Dialects.Definitions.Values;

namespace Skyline.Protocol.Agent
{
    /// <summary>Writes the tables of the page Definition.</summary>
    internal static class DefinitionTables
    {
        /// <summary>Writes the rows of rules and commands that are not shown yet. Makes no call when there is none.</summary>
        public static void Write(Element element)
        {
            lock (element.Orders.Writing)
            {
                var isWritten = false;
                try
                {
                    Fill(element.Protocol, Parameter.Rules.tablePid, element.Session.TakeRules());
                    Fill(element.Protocol, Parameter.Commands.tablePid, element.Session.TakeCommands());
                    isWritten = true;
                }
                finally
                {
                    if (!isWritten)
                    {
                        element.Session.GiveBackDefinitionRows();
                    }
                }
            }
        }

        /// <summary>Shows the inputs, rules and commands of the definition in force in place of those of the one before.</summary>
        public static void Replace(Element element)
        {
            lock (element.Orders.Writing)
            {
                var definition = element.Session.Definition;
                var names = definition?.Inputs ?? Array.Empty<string>();
                var rows = names.Select(name => new object[] { Key(name), element.Session.Input(name) }).ToList();
                Replace(element.Protocol, Parameter.Inputs.tablePid, rows);
                Replace(element.Protocol, Parameter.Rules.tablePid, element.Session.TakeRules());
                Replace(element.Protocol, Parameter.Commands.tablePid, element.Session.TakeCommands());
            }
        }

        /// <summary>Reads the inputs that the element saved.</summary>
        /// <returns>Their values by their names.</returns>
        public static IEnumerable<KeyValuePair<string, string>> SavedInputs(SLProtocol protocol) =>
            SavedTable.Rows(protocol, Parameter.Inputs.tablePid, 2).Select(row => new KeyValuePair<string, string>(RowKey.Unescape(Text(row[0])), Text(row[1])));

        private static string Key(string name) => RowKey.TryEscape(name, out var key) ? key : name;

        private static string Text(object cell) => Convert.ToString(cell, CultureInfo.InvariantCulture);

        /// <summary>A fill of no rows has no columns either, which DataMiner does not take.</summary>
        private static void Replace(SLProtocol protocol, int table, List<object[]> rows)
        {
            var keys = protocol.GetKeys(table).Except(rows.Select(row => (string)row[0])).ToArray();
            if (keys.Length > 0)
            {
                protocol.DeleteRow(table, keys);
            }

            Fill(protocol, table, rows);
        }

        private static void Fill(SLProtocol protocol, int table, List<object[]> rows)
        {
            if (rows.Count > 0)
            {
                protocol.FillArray(table, rows, NotifyProtocol.SaveOption.Partial);
            }
        }
    }
}
