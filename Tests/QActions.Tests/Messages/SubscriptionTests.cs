using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Messages;

public class SubscriptionTests
{
    private readonly Subscription subscription = new();

    [Test]
    public void IsDue_Opened_IsTrueOnce()
    {
        subscription.Opened(anySources: true);
        Assert.That(subscription.IsDue(At(0)), Is.True);

        subscription.Sent(At(0), anySources: true);
        Assert.That(subscription.IsDue(At(60)), Is.False);
    }

    [Test]
    public void IsDue_OpenedWithoutSources_IsFalse()
    {
        subscription.Opened(anySources: false);

        Assert.That(subscription.IsDue(At(0)), Is.False);
    }

    [Test]
    public void IsDue_ChangedWhileClosed_IsFalse()
    {
        subscription.Changed(anySources: true);

        Assert.That(subscription.IsDue(At(0)), Is.False);
    }

    [Test]
    public void IsDue_ManyChanges_IsTrueAtMostOnceASecond()
    {
        subscription.Opened(anySources: true);
        var sent = 0;
        for (var second = 0.0; second < 10; second += 0.01)
        {
            subscription.Changed(anySources: true);
            if (subscription.IsDue(At(second)))
            {
                subscription.Sent(At(second), anySources: true);
                sent++;
            }
        }

        Assert.That(sent, Is.EqualTo(10));
    }

    [Test]
    public void IsDue_LastSourceRemoved_IsTrue()
    {
        subscription.Opened(anySources: true);
        subscription.Sent(At(0), anySources: true);
        subscription.Changed(anySources: false);

        Assert.That(subscription.IsDue(At(1)), Is.True, "the device must hear that nothing is wanted any more");
    }

    [Test]
    public void IsDue_NewOpening_DoesNotWaitForTheLastOne()
    {
        subscription.Opened(anySources: true);
        subscription.Sent(At(0), anySources: true);
        subscription.Closed();
        subscription.Opened(anySources: true);

        Assert.That(subscription.IsDue(At(0.1)), Is.True);
    }

    [Test]
    public void MayReplace_OneOfAnEarlierOpening_MayStillWaitForASecond()
    {
        subscription.Opened(anySources: true);
        Assert.That(subscription.MayReplace(At(0)), Is.True);
        subscription.Sent(At(0), anySources: true);
        subscription.Closed();
        subscription.Opened(anySources: true);

        Assert.That((subscription.MayReplace(At(0.9)), subscription.MayReplace(At(1))), Is.EqualTo((false, true)));
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
