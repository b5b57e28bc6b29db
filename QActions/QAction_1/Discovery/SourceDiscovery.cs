using System;
using System.Collections.Generic;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Discovery
{
    /// <summary>One discovery after the other: which request is due, where it is, and what the last one found. Not thread-safe.</summary>
    internal sealed class SourceDiscovery
    {
        /// <summary>The most type definitions that one discovery reads. The next one goes on with the others.</summary>
        public const int MaximumTypes = 1000;

        /// <summary>A discovery that takes longer asks for no further type definitions.</summary>
        public static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(10);

        /// <summary>The longest time for one answer. Far longer than the timeout of a session, as a group may wait for others: only a lost answer takes that long.</summary>
        public static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(60);

        private const double Complete = 100;

        private readonly IClock clock;
        private readonly Func<WebSocketUrl> unopened;
        private DiscoveryRun run;
        private IEnumerator<DiscoveryStep> steps;
        private TimeSpan askedAt;

        /// <param name="unopened">Gives the address of the WebSocket as long as it is wanted and not open; <see langword="null"/> otherwise.</param>
        public SourceDiscovery(IClock clock, Func<WebSocketUrl> unopened)
        {
            this.clock = clock;
            this.unopened = unopened;
        }

        /// <summary>Gets the request whose answer is awaited; <see langword="null"/> when none is.</summary>
        public DiscoveryRequest Awaited { get; private set; }

        /// <summary>Gets a value indicating whether a discovery runs.</summary>
        public bool IsRunning => steps != null;

        /// <summary>Gets where the discovery is, for the operator.</summary>
        public string Status { get; private set; } = DiscoveryTexts.Idle;

        /// <summary>Gets how much of it is done, in percent.</summary>
        public double Progress { get; private set; }

        /// <summary>Gets a value indicating whether the last discovery succeeded.</summary>
        public bool IsDone => Progress >= Complete;

        /// <summary>Gets the address whose interfaces helped the last discovery; <see langword="null"/> when none did.</summary>
        public RestAddress Address { get; private set; }

        /// <summary>Gets or sets the address to which requests go at present, as the element was told it; <see langword="null"/> when that is not known.</summary>
        public string ToldAddress { get; set; }

        /// <summary>Gets the addresses that the last discovery found which found anything.</summary>
        public FoundAddresses Addresses { get; private set; } = FoundAddresses.None();

        /// <summary>Gets the sources that it left out because they send at another address than the one in use.</summary>
        public IReadOnlyCollection<string> LeftOut { get; private set; } = new List<string>();

        /// <summary>Gets a value indicating whether another discovery is wanted when this one ends.</summary>
        public bool IsAnotherWanted { get; private set; }

        /// <summary>Starts a discovery.</summary>
        /// <param name="addresses">Where it asks; none when nothing gives an address, which ends it at once.</param>
        /// <returns><see langword="false"/> when one runs already.</returns>
        public bool TryStart(IReadOnlyList<RestAddress> addresses)
        {
            if (IsRunning)
            {
                return false;
            }

            IsAnotherWanted = false;
            Address = null;
            ToldAddress = null;
            if (addresses.Count == 0)
            {
                Fail("neither REST Address nor the element gives an address. Enter REST Address, such as http://10.0.0.5:8050");
                return true;
            }

            run = new DiscoveryRun(addresses, clock, unopened);
            steps = run.Steps().GetEnumerator();
            Advance();
            return true;
        }

        /// <summary>Wants another discovery when this one ends.</summary>
        /// <returns><see langword="false"/> when none runs.</returns>
        public bool TryRepeat() => IsAnotherWanted = IsRunning;

        /// <summary>Takes over an answer. One that is no longer awaited is passed over.</summary>
        /// <returns>What was found, once, when the lists are read: to be brought into the table, and then <see cref="Merged"/>; <see langword="null"/> otherwise.</returns>
        public DiscoveryFindings Take(DiscoveryAnswer answer)
        {
            if (answer.Request != Awaited)
            {
                return null;
            }

            steps.Current.Answer = answer;
            return Advance();
        }

        /// <summary>What was found is in the table: the type definitions follow.</summary>
        /// <param name="result">What became of the sources.</param>
        /// <param name="choice">What is done about the addresses.</param>
        /// <param name="leftOut">The sources that were left out because they send at another address than the one in use.</param>
        /// <returns>Where the discovery is then, for the operator.</returns>
        public string Merged(MergeResult result, AddressChoice choice, IReadOnlyCollection<string> leftOut)
        {
            LeftOut = leftOut;
            steps.Current.Merged = result;
            steps.Current.Choice = choice;
            steps.Current.LeftOut = leftOut.Count;
            Advance();
            return Status;
        }

        /// <summary>The discovery ends without a result.</summary>
        /// <param name="reason">Why.</param>
        /// <returns>Where the discovery is then, for the operator.</returns>
        public string Fail(string reason) => End(DiscoveryTexts.Failed(reason), 0);

        /// <summary>Gives up an answer that was lost, so that no discovery runs for ever.</summary>
        /// <returns>The answer to go on with; <see langword="null"/> when none was lost.</returns>
        public DiscoveryAnswer GiveUp() =>
            Awaited == null || clock.Elapsed - askedAt < AnswerLimit ? null : DiscoveryAnswer.Silence(Awaited);

        private DiscoveryFindings Advance()
        {
            if (!steps.MoveNext())
            {
                Address = run.Address;
                End(run.Result, run.IsDone ? Complete : 0);
                return null;
            }

            var step = steps.Current;
            Awaited = step.Request;
            if (step.Findings != null)
            {
                Addresses = step.Findings.Addresses;
                return step.Findings;
            }

            askedAt = clock.Elapsed;
            Status = step.Status;
            Progress = step.Progress;
            return null;
        }

        private string End(string status, double progress)
        {
            steps?.Dispose();
            steps = null;
            run = null;
            Awaited = null;
            Progress = progress;
            return Status = status;
        }
    }
}
