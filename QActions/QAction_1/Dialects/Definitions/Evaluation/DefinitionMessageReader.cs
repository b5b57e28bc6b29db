using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>Reads messages by a definition. It keeps nothing, so that messages can be read at the same time.</summary>
    internal sealed class DefinitionMessageReader
    {
        private static readonly char[] Opening = { '{', '[' };

        private readonly Definition definition;
        private readonly RuleReader[] rules;

        /// <summary>Initializes a new instance of the <see cref="DefinitionMessageReader"/> class.</summary>
        /// <param name="definition">The definition.</param>
        public DefinitionMessageReader(Definition definition)
        {
            this.definition = definition;
            rules = definition.Rules.Select(rule => new RuleReader(rule, definition.Keys)).ToArray();
        }

        /// <summary>Reads a message. Never throws for what a device sends.</summary>
        /// <param name="text">The text of the message.</param>
        /// <returns>What it means.</returns>
        public MessageReading Read(string text)
        {
            var findings = new Findings();
            if (definition.Frames.Separator == null)
            {
                ReadDocument(text, MessageReading.MostItems, findings);
            }
            else
            {
                ReadDocuments(text, definition.Frames.Separator, findings);
            }

            return findings.ToReading();
        }

        private void ReadDocuments(string text, string separator, Findings findings)
        {
            var left = MessageReading.MostItems;
            var documents = 0;
            for (var start = 0; start < text.Length;)
            {
                var end = text.IndexOf(separator, start, StringComparison.Ordinal);
                var document = text.Substring(start, (end < 0 ? text.Length : end) - start);
                start = end < 0 ? text.Length : end + separator.Length;
                if (document.Trim().Length == 0)
                {
                    continue;
                }

                if (++documents > MessageReading.MostItems)
                {
                    findings.Cut(1);
                    continue;
                }

                left = ReadDocument(document, left, findings);
            }

            if (documents == 0)
            {
                findings.Add(new IgnoredMessage());
            }
        }

        private int ReadDocument(string text, int itemsLeft, Findings findings)
        {
            var head = default(JsonValue);
            var json = text;
            if (definition.Frames.HasHead)
            {
                var start = text.IndexOfAny(Opening);
                var before = (start < 0 ? text : text.Substring(0, start)).Trim();
                head = before.Length == 0 ? head : JsonValue.OfText(before);
                json = start < 0 ? null : text.Substring(start);
            }

            var walk = new TreeWalk(definition.Tree, itemsLeft);
            if (json == null || TryWalk(walk, json, findings))
            {
                findings.Cut(walk.CutItems);
                Interpret(walk, in head, findings);
            }

            return walk.ItemsLeft;
        }

        private static bool TryWalk(TreeWalk walk, string json, Findings findings)
        {
            try
            {
                walk.Read(json);
                return true;
            }
            catch (TooDeepException)
            {
                findings.Fail(ReadFault.TooDeep, null);
            }
            catch (JsonFaultException ex)
            {
                findings.Fail(ReadFault.Malformed, ex.Message);
            }

            return false;
        }

        private void Interpret(TreeWalk walk, in JsonValue head, Findings findings)
        {
            for (var index = 0; index < definition.Opening.Count; index++)
            {
                var step = definition.Opening[index];
                if (step.Wait != null && Conditions.Hold(step.Wait, walk.Document, in head))
                {
                    findings.Meet(new MetStep(index, Taken(step.Takes, walk.Document)));
                }
            }

            var heartbeat = definition.Heartbeat;
            if (heartbeat?.Reply != null && Conditions.Hold(heartbeat.Reply, walk.Document, in head))
            {
                findings.Reply(heartbeat.Echo == null ? null : PathValues.Text(heartbeat.Echo, walk.Document));
            }

            for (var index = 0; index < definition.Commands.Count; index++)
            {
                var command = definition.Commands[index];
                if (command.Reply != null && Conditions.Hold(command.Reply, walk.Document, in head))
                {
                    findings.Meet(new MetCommand(index, PathValues.Shown(command.Result, walk.Document)));
                }
            }

            for (var index = 0; index < rules.Length; index++)
            {
                rules[index].Read(walk, in head, findings);
            }
        }

        private static TakenValue[] Taken(IReadOnlyList<Take> takes, Frame frame)
        {
            var taken = new TakenValue[takes.Count];
            for (var index = 0; index < taken.Length; index++)
            {
                taken[index] = TakenValue.Read(takes[index], frame);
            }

            return taken;
        }
    }
}
