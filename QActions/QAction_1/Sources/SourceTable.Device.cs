using System;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Sources
{
    /// <content>What the device was asked for, and what it tells.</content>
    internal sealed partial class SourceTable
    {
        /// <summary>Takes over a state. One that only repeats the last one leaves the row as it is.</summary>
        /// <param name="message">The state.</param>
        /// <returns><see langword="false"/> when there is no such source.</returns>
        public bool Apply(StateMessage message)
        {
            var source = Find(message.SourceId);
            if (source != null && source.Apply(message, clock.Elapsed, clock.UtcNow, Limits))
            {
                pending.Add(source);
            }

            return source != null;
        }

        /// <summary>Takes over that a source goes away.</summary>
        /// <param name="message">How it goes away.</param>
        /// <returns><see langword="false"/> when there is no such source.</returns>
        public bool Apply(LifecycleMessage message) => Change(message.SourceId, source => source.Apply(message, clock.Elapsed, clock.UtcNow));

        /// <summary>The connection opened or closed: the device is asked for nothing, or forgot what it was asked for.</summary>
        /// <param name="isNowOpen">Whether it is open.</param>
        public void Connected(bool isNowOpen)
        {
            isOpen = isNowOpen;
            Note(source => source.Connected(isOpen, clock.Elapsed) | RejectUnfit(source));
        }

        /// <summary>The device was asked for just those sources that the operator wants, or tells of them unasked.</summary>
        /// <param name="isAwaited">Whether it is to tell their states.</param>
        public void Requested(bool isAwaited = true) => Note(source => Fits(source) ? source.Life.Requested(clock.Elapsed, isAwaited) : RejectUnfit(source));

        /// <summary>The device was asked for some of the sources that the operator wants.</summary>
        /// <param name="isAsked">Tells for which.</param>
        /// <param name="isAwaited">Whether it is to tell their states.</param>
        public void Requested(Func<Source, bool> isAsked, bool isAwaited) => Note(source => isAsked(source) && source.Life.Requested(clock.Elapsed, isAwaited));

        /// <summary>The device was asked for a source, or tells of it unasked.</summary>
        /// <param name="source">The source.</param>
        /// <param name="isAwaited">Whether it is to tell its state.</param>
        public void Requested(Source source, bool isAwaited)
        {
            if (source.Life.Requested(clock.Elapsed, isAwaited))
            {
                pending.Add(source);
            }
        }

        /// <summary>The device said that it has sources, whether or not it tells their states.</summary>
        /// <param name="isAnswered">Tells which.</param>
        public void Answered(Func<Source, bool> isAnswered) => Note(source => isAnswered(source) && source.Life.Answered(clock.Elapsed, Limits));

        /// <summary>The device refused sources, or cannot be asked for them.</summary>
        /// <param name="isRejected">Tells which.</param>
        public void Reject(Func<Source, bool> isRejected) => Note(source => isRejected(source) && source.Life.Reject(clock.Elapsed));

        /// <summary>The device cannot be asked for sources whose keys are of a kind that it does not know.</summary>
        public void RejectUnfit() => Reject(source => !Fits(source));

        /// <summary>Something was heard of a part of a source.</summary>
        /// <param name="id">The source; <see langword="null"/> for none.</param>
        public void HeardPart(string id)
        {
            if (id != null)
            {
                Change(id, source => source.HeardPart(clock.Elapsed, clock.UtcNow));
            }
        }

        /// <summary>The device names a source. A name that the operator gave it stays, and no two sources share one.</summary>
        /// <param name="source">The source.</param>
        /// <param name="name">The name that the device gives it.</param>
        public void Name(Source source, string name)
        {
            if (name == source.NameOfDevice)
            {
                return;
            }

            if (source.NameOfDevice == null && DeviceNames.IsMadeOf(source, name))
            {
                // An earlier run of the element made its name: nobody else has it, and the table shows it.
                source.NameByDevice(name, source.Name);
                return;
            }

            var chosen = source.IsNamedByOperator ? null : names.Choose(source, name, sources.Values);
            source.NameByDevice(name, chosen);
            if (chosen != null)
            {
                pending.Add(source);
            }
        }

        /// <summary>The device was not asked: the list of those that the operator wants is too long.</summary>
        public void Refused() => Note(source => source.Life.Refused(clock.Elapsed));

        private bool RejectUnfit(Source source) => source.IsSubscribed && !Fits(source) && source.Life.Reject(clock.Elapsed);
    }
}
