using System.Collections.Generic;
using Skyline.Protocol.Dialects.Is07.Rest;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Discovery
{
    /// <summary>The answer to a request of the discovery: what was asked for, or why it did not come.</summary>
    internal sealed class DiscoveryAnswer
    {
        private DiscoveryAnswer(DiscoveryRequest request, HttpAnswer http)
        {
            Request = request;
            Code = http.Code;
            Failure = http.Failure;
            Outcome = http.Outcome;
        }

        /// <summary>Gets the request.</summary>
        public DiscoveryRequest Request { get; }

        /// <summary>Gets what it comes to.</summary>
        public AnswerOutcome Outcome { get; private set; }

        /// <summary>Gets the numeric status code; 0 when nothing answered, negative when the answer is not HTTP.</summary>
        public int Code { get; }

        /// <summary>Gets why what was asked for did not come, to be continued by "from" and an address; <see langword="null"/> when it did.</summary>
        public string Failure { get; private set; }

        /// <summary>Gets why what was asked for did not come, and from where, to be shown; <see langword="null"/> when it did.</summary>
        public string FailureWithUrl => Failure == null ? null : Failure + " from " + Request.Url;

        /// <summary>Gets the entries of the list of sources that have events; <see langword="null"/> when something else was asked for or came.</summary>
        public IReadOnlyCollection<string> Entries { get; internal set; }

        /// <summary>Gets the version of the node interface to ask for, such as <c>v1.3</c>; likewise.</summary>
        public string Version { get; internal set; }

        /// <summary>Gets what the device tells of its sources, by identifier; likewise.</summary>
        public IReadOnlyDictionary<string, NodeSource> Sources { get; internal set; }

        /// <summary>Gets how many entries of that list were passed over because they are not sources.</summary>
        public int PassedOver { get; internal set; }

        /// <summary>Gets the devices of the node, by identifier; likewise.</summary>
        public IReadOnlyDictionary<string, NodeDevice> Devices { get; internal set; }

        /// <summary>Gets the senders; likewise.</summary>
        public IReadOnlyList<NodeSender> Senders { get; internal set; }

        /// <summary>Gets what a sender does now; likewise.</summary>
        public ActiveSender Active { get; internal set; }

        /// <summary>Gets the labels of the values of a source, by the text of the value; likewise.</summary>
        public IReadOnlyDictionary<string, string> Labels { get; internal set; }

        /// <summary>Reads an answer. Never throws for what a device sends.</summary>
        /// <param name="request">What was asked for.</param>
        /// <param name="statusLine">The status line, as it arrived; empty when no answer came.</param>
        /// <param name="content">The content, likewise.</param>
        public static DiscoveryAnswer Read(DiscoveryRequest request, Payload statusLine, Payload content)
        {
            var http = HttpAnswer.Read(statusLine, content, request.MaximumLength);
            var answer = new DiscoveryAnswer(request, http);
            if (http.Failure == null)
            {
                answer.ReadText(http.Text);
            }

            return answer;
        }

        /// <summary>The answer that never came.</summary>
        /// <param name="request">What was asked for.</param>
        public static DiscoveryAnswer Silence(DiscoveryRequest request) => Read(request, default(Payload), default(Payload));

        private void ReadText(string text)
        {
            try
            {
                Request.Read(this, text);
            }
            catch (TooDeepException)
            {
                Failure = "JSON nested too deep";
                Outcome = AnswerOutcome.Failed;
            }
            catch (RepeatedNameException ex)
            {
                Failure = "JSON " + ex.Message;
                Outcome = AnswerOutcome.Failed;
            }
            catch (JsonFaultException)
            {
                Failure = "something else than the JSON expected, such as a web page,";
                Outcome = AnswerOutcome.Absent;
            }
        }
    }
}
