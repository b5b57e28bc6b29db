using System;
using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>The steps of one opening: what they wait for, take, make and send. Not thread-safe.</summary>
    internal sealed class Opening
    {
        /// <summary>How long a step waits for its message.</summary>
        public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

        private readonly IReadOnlyList<OpeningStep> steps;
        private readonly MessageSource source;
        private readonly Action<string> tell;
        private readonly Dictionary<int, MetStep> early = new Dictionary<int, MetStep>();
        private int index;
        private int lastSent = -1;
        private bool isWaiting;
        private TimeSpan waitsSince;
        private MessageValues values;

        /// <summary>Initializes a new instance of the <see cref="Opening"/> class. The first step begins with <see cref="Start"/>.</summary>
        /// <param name="steps">The steps.</param>
        /// <param name="source">Where values come from, and where variables go.</param>
        /// <param name="tell">Tells the operator what went wrong.</param>
        public Opening(IReadOnlyList<OpeningStep> steps, MessageSource source, Action<string> tell)
        {
            this.tell = tell;
            this.steps = steps;
            this.source = source;
        }

        /// <summary>Gets a value indicating whether the last step is done.</summary>
        public bool IsOver => index == steps.Count;

        /// <summary>Gets the number of the step that is under way, from 1.</summary>
        public int Step => index + 1;

        /// <summary>Gets the number of the step that a refusal is about: the last one that was sent, from 1.</summary>
        public int RefusedStep => (lastSent < 0 ? index : lastSent) + 1;

        /// <summary>Gets what the current step has to send; <see langword="null"/> when it waits or all are done.</summary>
        public MessageTemplate Due => IsOver || isWaiting || values == null ? null : steps[index].Send;

        /// <summary>Gets the values for <see cref="Due"/>: a step has one number, also where it is hashed.</summary>
        public MessageValues Values => values;

        /// <summary>Begins the first step.</summary>
        public void Start() => Enter();

        /// <summary>Notes that the current step is sent, or has nothing to send after all.</summary>
        /// <param name="isSent">Whether it is sent.</param>
        public void Done(bool isSent)
        {
            lastSent = isSent ? index : lastSent;
            Next();
        }

        /// <summary>Takes the current step back: its message was not handed over.</summary>
        /// <param name="step">The number of the step, from 1.</param>
        public void Undo(int step)
        {
            index = step - 1;
            isWaiting = false;
            values = new MessageValues(source);
        }

        /// <summary>Takes over a message that steps wait for.</summary>
        /// <param name="met">The steps whose conditions it meets.</param>
        /// <returns>The number of the step that it is for, from 1; 0 when none waits for it.</returns>
        public int Meet(IReadOnlyList<MetStep> met)
        {
            var awaited = NextWait();
            foreach (var step in met)
            {
                if (step.Index != awaited)
                {
                    continue;
                }

                if (isWaiting)
                {
                    Take(step);
                    Act();
                }
                else
                {
                    // What is still to be sent before is late only because the connector sends one message at a time.
                    early[awaited] = step;
                }

                return awaited + 1;
            }

            return 0;
        }

        /// <summary>Notices that the step under way waits for too long.</summary>
        /// <returns>Why the opening failed, a sentence for the operator; <see langword="null"/> when it did not.</returns>
        public string Overdue()
        {
            if (!isWaiting || IsOver || source.Clock.Elapsed - waitsSince < Patience)
            {
                return null;
            }

            // Only what was sent can be left unanswered: a step that is still to send its message, or that comes before any, waits for the device.
            var isAnswer = lastSent >= 0 && steps[index].Send == null;
            return "Step " + Step + " of the opening " + (isAnswer ? "was not answered within " : "has waited ") + Patience.TotalSeconds + " s"
                + (isAnswer ? ": it waits for " : " for ") + steps[index].Wait.Text + ".";
        }

        private int NextWait()
        {
            var awaited = index;
            while (awaited < steps.Count && (steps[awaited].Wait == null || (awaited == index && values != null)))
            {
                awaited++;
            }

            return awaited;
        }

        private void Next()
        {
            values = null;
            index++;
            Enter();
        }

        private void Enter()
        {
            if (IsOver)
            {
                return;
            }

            if (steps[index].Wait == null)
            {
                Act();
            }
            else if (early.TryGetValue(index, out var met))
            {
                Take(met);
                Act();
            }
            else
            {
                isWaiting = true;
                waitsSince = source.Clock.Elapsed;
            }
        }

        private void Act()
        {
            isWaiting = false;
            values = new MessageValues(source);
            foreach (var let in steps[index].Lets)
            {
                source.Variables.TrySet(let.Name, Hash.Of(let.Hash, let.Text, values));
            }

            if (steps[index].Send == null)
            {
                Next();
            }
        }

        private void Take(MetStep met) => Taken.Keep(source.Variables, met.Taken, tell);
    }
}
