using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>The commands that an operator sends, and what becomes of them. A row tells of the one that was sent from it last. Not thread-safe.</summary>
    internal sealed class CommandTalk
    {
        /// <summary>How long a command waits for its answer. A later one still counts.</summary>
        public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

        /// <summary>How many commands may wait to be sent, and for an answer.</summary>
        private const int Most = 100;

        private readonly Definition definition;
        private readonly IClock clock;
        private readonly MessageComposer composer;
        private readonly bool areNumbersAnswered;
        private readonly List<CommandRun> waiting = new List<CommandRun>();
        private readonly List<CommandRun> unanswered = new List<CommandRun>();
        private readonly CommandRun[] latest;

        /// <summary>Initializes a new instance of the <see cref="CommandTalk"/> class.</summary>
        /// <param name="definition">What the device speaks.</param>
        /// <param name="clock">The time.</param>
        /// <param name="composer">Puts values into messages.</param>
        public CommandTalk(Definition definition, IClock clock, MessageComposer composer)
        {
            this.definition = definition;
            this.clock = clock;
            this.composer = composer;
            areNumbersAnswered = definition.AreNumbersAnswered;
            latest = new CommandRun[definition.Commands.Count];
        }

        /// <summary>Gets for how long the oldest command waits to be sent.</summary>
        public TimeSpan WaitingFor => waiting.Count == 0 ? TimeSpan.Zero : clock.Elapsed - waiting[0].WantedAt;

        /// <summary>The operator sends a command.</summary>
        /// <param name="index">Which command of the definition, from 0.</param>
        /// <param name="value">What was entered for it.</param>
        /// <param name="cannot">Why nothing can be sent now, a sentence without its beginning; <see langword="null"/> when it can.</param>
        /// <param name="news">Is told when it is not sent.</param>
        /// <returns><see langword="false"/> when it is not sent.</returns>
        public bool Send(int index, string value, string cannot, TalkNews news)
        {
            var run = new CommandRun(index, value, clock.Elapsed);
            latest[index] = run;
            var reason = cannot ?? (waiting.Count == Most ? "too many commands wait." : null);
            if (reason != null)
            {
                Tell(news, run, CommandState.NotSent, "Not sent: " + reason);
                return false;
            }

            waiting.Add(run);
            return true;
        }

        /// <summary>Takes the next command. It counts as sent.</summary>
        /// <param name="source">Where its values come from.</param>
        /// <param name="requests">Is told of its number.</param>
        /// <param name="news">Is told what becomes of it.</param>
        /// <returns>The message; <see langword="null"/> when none waits.</returns>
        public TalkMessage Take(MessageSource source, Requests requests, TalkNews news)
        {
            while (waiting.Count > 0)
            {
                var run = waiting[0];
                waiting.RemoveAt(0);
                var composed = composer.Compose(definition.Commands[run.Index].Send, new MessageValues(source) { Value = run.Value });
                if (composed.Text == null)
                {
                    Tell(news, run, CommandState.NotSent, "Not sent: " + (composed.Fault ?? "there is no value."));
                    continue;
                }

                run.SentAt = clock.Elapsed;
                run.SentUtc = clock.UtcNow;
                run.Ids = composed.Ids;
                requests.Add(run.Ids, new Request("the command " + definition.Commands[run.Index].Name) { Command = run });
                Await(run);
                Tell(news, run, CommandState.Sent, "Sent");
                return new TalkMessage(TalkMessageKind.Command, composed.Text, composed.Shown) { Undo = told => Undo(run, told) };
            }

            return null;
        }

        /// <summary>Finds the command that a message answers by what it says.</summary>
        /// <param name="met">The commands whose conditions it meets.</param>
        /// <param name="namesAnother">Whether the message names a number, which is none of a command's.</param>
        /// <returns>The command that was sent first; <see langword="null"/> when none waits for it.</returns>
        public CommandRun Find(IReadOnlyList<MetCommand> met, bool namesAnother) => met.Count == 0
            ? null
            : unanswered.Find(run => met.Any(command => command.Index == run.Index) && !(namesAnother && run.Ids.Count > 0));

        /// <summary>A command is answered.</summary>
        /// <param name="run">The command.</param>
        /// <param name="isAccepted">Whether the device did it.</param>
        /// <param name="text">What the device says about it; may be <see langword="null"/>.</param>
        /// <param name="news">Is told.</param>
        public void Answer(CommandRun run, bool isAccepted, string text, TalkNews news)
        {
            if (!unanswered.Remove(run))
            {
                return;
            }

            var after = Math.Round((clock.Elapsed - run.SentAt).TotalMilliseconds);
            var result = isAccepted ? "Answered after " + after + " ms" : "Refused";
            Tell(news, run, isAccepted ? CommandState.Answered : CommandState.Refused, string.IsNullOrEmpty(text) ? result : result + ": " + text);
        }

        /// <summary>Notices commands whose answer does not come.</summary>
        /// <param name="news">Is told.</param>
        public void Tick(TalkNews news)
        {
            foreach (var run in unanswered.Where(run => !run.IsOverdue && CanBeAnswered(run) && clock.Elapsed - run.SentAt >= Patience))
            {
                run.IsOverdue = true;
                Tell(news, run, CommandState.NoAnswer, "No Answer");
            }
        }

        /// <summary>The connection closed: nothing that waits is sent later.</summary>
        /// <param name="news">Is told.</param>
        public void Closed(TalkNews news)
        {
            foreach (var run in waiting)
            {
                Tell(news, run, CommandState.NotSent, "Not sent: the connection closed.");
            }

            foreach (var run in unanswered.Where(run => !run.IsOverdue && CanBeAnswered(run)))
            {
                Tell(news, run, CommandState.NoAnswer, "No Answer");
            }

            waiting.Clear();
            unanswered.Clear();
        }

        private bool CanBeAnswered(CommandRun run) => definition.Commands[run.Index].Reply != null || (run.Ids.Count > 0 && areNumbersAnswered);

        private void Await(CommandRun run)
        {
            unanswered.Add(run);
            if (unanswered.Count > Most)
            {
                unanswered.RemoveAt(0);
            }
        }

        private void Undo(CommandRun run, TalkNews news)
        {
            unanswered.Remove(run);
            run.SentUtc = null;
            Tell(news, run, CommandState.NotSent, "Not sent: DataMiner did not take it.");
        }

        private void Tell(TalkNews news, CommandRun run, CommandState state, string text)
        {
            if (latest[run.Index] == run)
            {
                news.Commands.Add(new CommandResult(run.Index, state, text, run.SentUtc));
            }
        }
    }
}
