using System;
using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <content>What is sent, one message at a time: answers first, then steps, subscriptions, commands, and the heartbeat.</content>
    internal sealed partial class DeviceTalk
    {
        /// <summary>A long list of subscriptions holds up neither an operator nor a heartbeat for longer than this.</summary>
        private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(5);

        /// <summary>A device that asks for answers faster than they may be sent costs no more than so many.</summary>
        private const int MostAnswers = 100;

        private readonly LinkedList<ComposedMessage> answers = new LinkedList<ComposedMessage>();
        private readonly Pacer pacer;
        private bool areAnswersLeftOut;

        /// <summary>Takes the message that is to be sent now. It counts as sent.</summary>
        /// <returns>The message; <see langword="null"/> when none is due, or another one is on its way.</returns>
        public TalkMessage Take()
        {
            if (!isOpen || isEnded || !pacer.MayGo)
            {
                return null;
            }

            var message = TakeAnswer() ?? TakeStep() ?? TakeReady();
            if (message != null)
            {
                pacer.Sent();
            }

            return message;
        }

        /// <summary>DataMiner has sent the message that was taken last.</summary>
        public void Ran() => pacer.Ran();

        /// <summary>Takes a message back: it could not be handed over. It is due again, but for a command, whose result says so, and a heartbeat, as the next one goes out by itself.</summary>
        /// <param name="message">The message.</param>
        public void GiveBack(TalkMessage message)
        {
            pacer.Ran();
            message.Undo?.Invoke(news);
        }

        private TalkMessage TakeAnswer()
        {
            if (answers.Count == 0)
            {
                return null;
            }

            var answer = answers.First.Value;
            answers.RemoveFirst();
            return Message(TalkMessageKind.Answer, answer, told => answers.AddFirst(answer));
        }

        private TalkMessage TakeStep()
        {
            while (!isReady && !isEnded && opening.Due != null)
            {
                var step = opening.Step;
                var composed = composer.Compose(opening.Due, opening.Values);
                if (composed.Fault != null)
                {
                    Fail(LoginStatus.NotAnswered, "Step " + step + " of the opening cannot be sent: " + composed.Fault);
                    return null;
                }

                opening.Done(isSent: composed.Text != null);
                FollowOpening();
                if (composed.Text != null)
                {
                    requests.Add(composed.Ids, new Request("step " + step + " of the opening") { Step = step });
                    return Message(TalkMessageKind.Step, composed, told => UndoStep(step));
                }
            }

            return null;
        }

        private TalkMessage TakeReady()
        {
            if (!isReady)
            {
                return null;
            }

            var due = heartbeat.DueFor();
            return (due >= LongestHold ? TakeHeartbeat() : null)
                ?? (commands.WaitingFor >= LongestHold ? commands.Take(source, requests, news) : null)
                ?? TakeKeys()
                ?? commands.Take(source, requests, news)
                ?? (due.HasValue ? TakeHeartbeat() : null);
        }

        private TalkMessage TakeKeys()
        {
            var taken = keys.Take(news);
            if (taken == null)
            {
                return null;
            }

            var message = Message(TalkMessageKind.Subscription, taken.Message, told => taken.Undo());
            if (taken.IsLeaving)
            {
                requests.Add(taken.Message.Ids, new Request("the end of a subscription"));
                return message;
            }

            message.Asked = taken.Keys;
            message.IsAnswerDue = definition.SendsJustWhatIsAsked || (definition.AreNumbersAnswered && taken.Message.Ids.Count > 0);
            requests.Add(taken.Message.Ids, new Request("a subscription") { Keys = taken.Keys });
            heartbeat.Asked(taken.Keys.Count);
            return message;
        }

        private TalkMessage TakeHeartbeat()
        {
            var composed = heartbeat.Take(source, news);
            if (composed == null)
            {
                return null;
            }

            requests.Add(composed.Ids, new Request("the heartbeat"));
            var message = Message(TalkMessageKind.Heartbeat, composed, null);
            message.IsAnswered = definition.Heartbeat.Reply != null;
            return message;
        }

        private void Demand(DemandMessage demand)
        {
            var composed = composer.Compose(demand.Send, new MessageValues(source) { Answered = demand.Values });
            if (composed.Fault != null)
            {
                news.Tell("An answer that the device asked for cannot be sent: " + composed.Fault);
            }
            else if (composed.Text != null && answers.Count == MostAnswers)
            {
                if (!areAnswersLeftOut)
                {
                    news.Tell("The device asks for answers faster than they may be sent: some are left out.");
                }

                areAnswersLeftOut = true;
            }
            else if (composed.Text != null)
            {
                answers.AddLast(composed);
            }
        }

        private void UndoStep(int step)
        {
            opening.Undo(step);
            isReady = false;
            Login = LoginStatus.Opening;
            keys.Stop();
            heartbeat.Stop();
        }

        private static TalkMessage Message(TalkMessageKind kind, ComposedMessage composed, Action<TalkNews> undo) =>
            new TalkMessage(kind, composed.Text, composed.Shown) { Undo = undo };
    }
}
