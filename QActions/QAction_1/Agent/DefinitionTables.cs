using System.Collections.Generic;
using System.Linq;
using Skyline.DataMiner.Scripting;
using Skyline.Protocol.Dialects.Definitions.Page;
using Skyline.Protocol.Dialects.Definitions.Values;

namespace Skyline.Protocol.Agent
{
    /// <summary>Writes the tables of the page Definition.</summary>
    internal static class DefinitionTables
    {
        private const int SendButton = 1;

        /// <summary>Writes the rows of rules and commands that are not shown yet. Makes no call when there is none.</summary>
        public static void Write(Element element)
        {
            lock (element.Orders.Writing)
            {
                try
                {
                    Table.Fill(element.Protocol, Parameter.Rules.tablePid, element.Session.TakeRules().Select(ToRow));
                    Table.Fill(element.Protocol, Parameter.Commands.tablePid, element.Session.TakeCommands().Select(ToRow));
                }
                catch
                {
                    element.Session.GiveBackDefinitionRows();
                    throw;
                }
            }
        }

        /// <summary>Shows the inputs, rules and commands of the definition in force in place of those of the one before.</summary>
        public static void Replace(Element element)
        {
            lock (element.Orders.Writing)
            {
                // The tick may have written some of them already, and all of them stay.
                element.Session.GiveBackDefinitionRows();
                var names = element.Session.Definition.Inputs;
                Replace(element.Protocol, Parameter.Inputs.tablePid, names.Select(name => new InputsQActionRow { Inputsname = Key(name), Inputsvalue = element.Session.Input(name) }));
                Replace(element.Protocol, Parameter.Rules.tablePid, element.Session.TakeRules().Select(ToRow));
                Replace(element.Protocol, Parameter.Commands.tablePid, element.Session.TakeCommands().Select(ToRow));
            }
        }

        /// <summary>Reads the inputs that the element saved.</summary>
        /// <returns>Their values by their names.</returns>
        public static IEnumerable<KeyValuePair<string, string>> SavedInputs(SLProtocol protocol) =>
            Table.Read(protocol, Parameter.Inputs.tablePid, Parameter.Inputs.Idx.inputsname, Parameter.Inputs.Idx.inputsvalue)
                .Select(row => new KeyValuePair<string, string>(RowKey.Unescape(ParameterValue.Text(row[0])), ParameterValue.Text(row[1])));

        private static string Key(string name) => RowKey.TryEscape(name, out var key) ? key : name;

        private static void Replace(SLProtocol protocol, int table, IEnumerable<QActionTableRow> newRows)
        {
            var rows = newRows.ToList();
            Table.Delete(protocol, table, protocol.GetKeys(table).Except(rows.Select(row => row.Key)).ToArray());
            Table.Fill(protocol, table, rows);
        }

        private static RulesQActionRow ToRow(RuleRow rule) => new RulesQActionRow
        {
            Rulesrule = rule.Key,
            Ruleskind = rule.Kind,
            Rulesconditions = rule.Conditions,
            Rulesmatches = rule.Matches,
            Rulesrows = rule.Rows,
            Rulesfaults = rule.Faults,
            Ruleslastmatch = rule.LastUtc?.ToOADate(),
        };

        private static CommandsQActionRow ToRow(CommandRow command) => new CommandsQActionRow
        {
            Commandsname = command.Key,
            Commandsvalue = command.Value,
            Commandssend = SendButton,
            Commandsresult = command.Result,
            Commandslastsent = command.SentUtc?.ToOADate(),
        };
    }
}
