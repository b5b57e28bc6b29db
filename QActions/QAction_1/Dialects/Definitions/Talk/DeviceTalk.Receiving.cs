using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Values;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <content>What the device says, and what it answers.</content>
    internal sealed partial class DeviceTalk
    {
        /// <summary>Takes over a message, also one that comes before DataMiner says that the connection is open.</summary>
        /// <param name="reading">What it means by the definition.</param>
        /// <returns>What it means on this connection.</returns>
        public TalkReading Received(MessageReading reading)
        {
            var result = new TalkReading { IsHidden = reading.Steps.Any(step => step.Taken.Count > 0) };
            heartbeat.Heard();
            Learn(reading);
            foreach (var message in reading.Messages)
            {
                switch (message)
                {
                    case AliasedMessage aliased:
                        Resolve(aliased, result);
                        break;
                    case DemandMessage demand:
                        Demand(demand);
                        break;
                    case HealthMessage health:
                        heartbeat.Replied(health.Mark, news);
                        requests.Remove(health.Mark);
                        result.Messages.Add(message);
                        break;
                    default:
                        result.Messages.Add(message);
                        break;
                }
            }

            Answered(reading, result.Messages);
            if (!isEnded && !opening.IsOver)
            {
                result.Step = opening.Meet(reading.Steps);
                FollowOpening();
            }

            return result;
        }

        private void Learn(MessageReading reading)
        {
            Taken.Keep(source.Variables, reading.Taken, error => news.Tell(error));
            foreach (var learnt in reading.Aliases)
            {
                var asked = learnt.Key == null ? requests.Find(learnt.RequestId)?.Keys : new[] { learnt.Key };
                if (asked?.Count == 1)
                {
                    source.Aliases.Learn(asked[0], learnt.Alias);
                }
            }
        }

        private void Resolve(AliasedMessage aliased, TalkReading result)
        {
            var key = source.Aliases.KeyOf(aliased.Alias.AsText());
            var message = key == null ? null : aliased.For(key);
            if (message == null)
            {
                result.UnknownAliases++;
            }
            else
            {
                result.Messages.Add(message);
            }
        }

        private void Answered(MessageReading reading, List<Message> messages)
        {
            var isSettled = false;
            var isNamed = false;
            foreach (var message in messages)
            {
                if (message is AnswerMessage answer)
                {
                    isSettled |= Answered(answer, reading);
                    isNamed |= answer.RequestId != null;
                    requests.Remove(answer.RequestId);
                }
            }

            var run = isSettled ? null : commands.Find(reading.Commands, isNamed);
            if (run != null)
            {
                commands.Answer(run, isAccepted: true, text: Result(run, reading), news: news);
            }
        }

        /// <summary>Tells what an answer is about: a command, the opening, a subscription, or nothing known.</summary>
        /// <returns><see langword="true"/> when it is known.</returns>
        private bool Answered(AnswerMessage answer, MessageReading reading)
        {
            var request = requests.Find(answer.RequestId);
            if (!answer.IsAccepted && isOpen && !isReady && !isEnded)
            {
                var step = request?.Step > 0 ? request.Step : opening.RefusedStep;
                Fail(LoginStatus.Refused, "The device refused step " + step + " of the opening" + Said(answer), PauseAfterRefusal);
                return true;
            }

            var run = request?.Command ?? (request == null ? commands.Find(reading.Commands, answer.RequestId != null) : null);
            if (run != null)
            {
                commands.Answer(run, answer.IsAccepted, answer.IsAccepted ? Result(run, reading) : answer.Text, news);
                return true;
            }

            if (!answer.IsAccepted)
            {
                Refuse(answer, request);
            }
            else if (request != null)
            {
                news.AcceptedKeys.AddRange(request.Keys);
            }

            return request != null;
        }

        private void Refuse(AnswerMessage answer, Request request)
        {
            var named = KeyOf(answer.SourceId) ?? (request == null ? KeyOf(answer.RequestId) : null);
            var refused = named == null ? request?.Keys ?? Array.Empty<string>() : new[] { named };
            foreach (var key in refused)
            {
                keys.Keys.Refuse(key);
                news.RefusedKeys.Add(new KeyValuePair<string, string>(key, answer.Text));
            }

            if (refused.Count == 0)
            {
                news.Tell("The device refused " + (request?.Name ?? "a message") + Said(answer));
            }
        }

        /// <summary>A message names a key as the device writes it, or as DataMiner stores it.</summary>
        private string KeyOf(string named) => named == null ? null
            : keys.Keys.IsAsked(named) ? named
            : keys.Keys.IsAsked(RowKey.Unescape(named)) ? RowKey.Unescape(named)
            : null;

        private static string Result(CommandRun run, MessageReading reading) => reading.Commands.FirstOrDefault(command => command.Index == run.Index)?.Result;

        private static string Said(AnswerMessage answer) =>
            string.IsNullOrEmpty(answer.Text) ? "." : ": " + answer.Text + (answer.Text.EndsWith(".", StringComparison.Ordinal) ? string.Empty : ".");
    }
}
