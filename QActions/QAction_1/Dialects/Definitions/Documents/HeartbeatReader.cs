using System;
using System.Collections.Generic;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;

namespace Skyline.Protocol.Dialects.Definitions.Documents
{
    /// <summary>Reads how a connection is kept alive.</summary>
    internal static class HeartbeatReader
    {
        private const double ShortestInterval = 1;
        private const double LongestInterval = 300;
        private const double ShortestTimeout = 7;
        private const double LongestTimeout = 600;

        private static readonly Dictionary<string, AliveBy> Words = new Dictionary<string, AliveBy>
        {
            ["reply"] = AliveBy.Reply,
            ["message"] = AliveBy.Message,
            ["none"] = AliveBy.Nothing,
        };

        /// <summary>Reads the heartbeat.</summary>
        /// <param name="node">Where it stands; <see langword="null"/> for none.</param>
        /// <param name="context">What the definition has.</param>
        /// <returns>The heartbeat; <see langword="null"/> for none.</returns>
        public static DefinitionHeartbeat Read(DocumentNode node, ReaderContext context)
        {
            if (node == null)
            {
                return null;
            }

            var members = new Members(context.Mistakes, node, "'heartbeat'", "every", "send", "reply", "echo", "alive", "timeout");
            members.NeedFor("every", "send");
            members.NeedFor("echo", "reply");
            var heartbeat = new DefinitionHeartbeat
            {
                Every = Seconds(members.Number("every", ShortestInterval, LongestInterval)),
                Timeout = Seconds(members.Number("timeout", ShortestTimeout, LongestTimeout)),
                Send = context.Message(members.Find("send"), TemplateUse.Heartbeat),
                Reply = context.Mistakes.Try(() => MatchReader.Read(members.Find("reply"), context)),
                Echo = context.Path(members.Find("echo"), null),
            };
            heartbeat.Alive = members.Find("alive") != null ? members.Word("alive", Words)
                : heartbeat.Reply != null ? AliveBy.Reply
                : heartbeat.Timeout.HasValue ? AliveBy.Message : AliveBy.Nothing;
            if (heartbeat.Alive == AliveBy.Reply && !members.Has("reply"))
            {
                throw (members.Find("alive") ?? node).Mistake("a connection that a reply keeps alive needs 'reply', the message that is one");
            }

            if (heartbeat.Alive == AliveBy.Reply && heartbeat.Every >= heartbeat.Timeout)
            {
                throw members.Find("timeout").Mistake("must be longer than 'every', or no reply can ever come in time");
            }

            return heartbeat;
        }

        private static TimeSpan? Seconds(double? seconds) => seconds.HasValue ? TimeSpan.FromSeconds(seconds.Value) : (TimeSpan?)null;
    }
}
