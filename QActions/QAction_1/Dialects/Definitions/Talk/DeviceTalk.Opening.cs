using System;
using Skyline.Protocol.Dialects.Definitions.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <content>How a connection begins and ends.</content>
    internal sealed partial class DeviceTalk
    {
        /// <summary>Accounts get locked by logins that fail again and again.</summary>
        private static readonly TimeSpan PauseAfterRefusal = TimeSpan.FromMinutes(5);

        private MessageSource NewSource() => new MessageSource(clock, newUuid, entered, definition.Keys.Separator);

        private void Begin()
        {
            source = NewSource();
            requests = new Requests();
            opening = new Opening(definition.Opening, source, error => news.Tell(error));
            answers.Clear();
            areAnswersLeftOut = false;
            isOpen = false;
            isReady = false;
            isEnded = false;
        }

        private void End()
        {
            keys.Stop();
            heartbeat.Stop();
            commands.Closed(news);
            pacer.Reset();
            Begin();
        }

        private void Fail(LoginStatus status, string reason, TimeSpan? pause = null, string loss = null)
        {
            Login = status;
            isEnded = true;
            keys.Stop();
            heartbeat.Stop();
            commands.Closed(news);
            news.Tell(reason);
            news.End = new TalkEnd(reason, pause, loss);
        }

        /// <summary>Subscriptions and heartbeats begin after the last step.</summary>
        private void FollowOpening()
        {
            if (!isOpen || isReady || isEnded || !opening.IsOver)
            {
                return;
            }

            isReady = true;
            Login = definition.Opening.Count == 0 ? LoginStatus.NotUsed : LoginStatus.Ready;
            failures.Succeeded();
            keys.Start(source);
            heartbeat.Start();
        }
    }
}
