using System.Collections.Generic;
using Skyline.Protocol.Json;

namespace Skyline.Protocol.Discovery
{
    /// <summary>The answer to a request of the discovery: what was asked for, or why it did not come.</summary>
    public sealed class DiscoveryAnswer
    {
        private const int NotFound = 404;

        private DiscoveryAnswer(DiscoveryRequest request)
        {
            Request = request;
        }

        /// <summary>Gets the request.</summary>
        public DiscoveryRequest Request { get; }

        /// <summary>Gets why it did not come, to be continued by "from" and an address; <see langword="null"/> when it did.</summary>
        public string Failure { get; private set; }

        /// <summary>Gets a value indicating whether nothing answered at all.</summary>
        public bool IsSilence { get; private set; }

        /// <summary>Gets a value indicating whether the device has nothing at the path.</summary>
        public bool IsNotFound { get; private set; }

        /// <summary>Gets the entries of the list of sources that have events; <see langword="null"/> when something else was asked for or came.</summary>
        public IReadOnlyCollection<string> Entries { get; private set; }

        /// <summary>Gets what the device tells of its sources, by identifier; likewise.</summary>
        public IReadOnlyDictionary<string, NodeSource> Sources { get; private set; }

        /// <summary>Gets the labels of the values of a source, by the text of the value; likewise.</summary>
        public IReadOnlyDictionary<string, string> Labels { get; private set; }

        /// <summary>Reads an answer. Never throws for what a device sends.</summary>
        /// <param name="request">What was asked for.</param>
        /// <param name="statusLine">The status line, as a QAction with the option <c>binary</c> gets it; empty when no answer came.</param>
        /// <param name="content">The content, likewise.</param>
        /// <returns>The answer.</returns>
        public static DiscoveryAnswer Read(DiscoveryRequest request, object statusLine, object content)
        {
            var http = HttpAnswer.Read(statusLine, content, request.MaximumLength);
            var answer = new DiscoveryAnswer(request) { Failure = http.Failure, IsSilence = http.Code == 0, IsNotFound = http.Code == NotFound };
            if (http.Failure == null)
            {
                answer.ReadText(http.Text);
            }

            return answer;
        }

        /// <summary>The answer that never came.</summary>
        /// <param name="request">What was asked for.</param>
        /// <returns>The answer.</returns>
        public static DiscoveryAnswer Silence(DiscoveryRequest request) => Read(request, null, null);

        private void ReadText(string text)
        {
            try
            {
                switch (Request.Kind)
                {
                    case DiscoveryRequestKind.EventSources:
                        Entries = EventSourcesReader.Read(text);
                        break;
                    case DiscoveryRequestKind.NodeSources:
                        Sources = NodeSourcesReader.Read(text);
                        break;
                    default:
                        Labels = TypeDefinitionReader.Read(text);
                        break;
                }
            }
            catch (TooDeepException)
            {
                Failure = "JSON nested too deep";
            }
            catch (RepeatedNameException ex)
            {
                Failure = "JSON " + ex.Message;
            }
            catch (JsonFaultException)
            {
                Failure = "something else than the JSON expected, such as a web page,";
            }
        }
    }
}
