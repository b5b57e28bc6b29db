using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

public class ShownAddressTests
{
    [TestCase(null)]
    [TestCase("")]
    [TestCase("ws://10.0.0.5:8050/x-nmos/events/ws")]
    [TestCase("ws://device:80/x?format=json&level=3")]
    [TestCase("ws://device:80/x?token=")]
    [TestCase("ws://device:80/token=a")]
    public void Of_NothingToHide_IsTheAddressItself(string address)
    {
        Assert.That(ShownAddress.Of(address), Is.EqualTo(address));
    }

    [TestCase("token")]
    [TestCase("access_token")]
    [TestCase("accessToken")]
    [TestCase("Api-Key")]
    [TestCase("apikey")]
    [TestCase("key")]
    [TestCase("auth")]
    [TestCase("Authorization")]
    [TestCase("password")]
    [TestCase("passwd")]
    [TestCase("PWD")]
    [TestCase("pass")]
    [TestCase("sig")]
    [TestCase("X-Amz-Signature")]
    [TestCase("X-Amz-Credential")]
    [TestCase("client_secret")]
    [TestCase("subscription-key")]
    [TestCase("session")]
    [TestCase("jwt")]
    [TestCase("code")]
    [TestCase("%74oken")]
    [TestCase("user[token]")]
    public void Of_SecretInTheQuery_IsHidden(string name)
    {
        Assert.That(ShownAddress.Of($"ws://device:80/x?a=1&{name}=s3cret&b=2"), Is.EqualTo($"ws://device:80/x?a=1&{name}=***&b=2"));
    }

    [TestCase("ws://device/x?token=a=b", "ws://device/x?token=***")]
    [TestCase("ws://device/x?token=a?b", "ws://device/x?token=***")]
    [TestCase("ws://device/x?token=a@b", "ws://device/x?token=***")]
    [TestCase("ws://device/x?token=a;key=b;c=d", "ws://device/x?token=***;key=***;c=d")]
    [TestCase("ws://device/x?&&token=a&", "ws://device/x?&&token=***&")]
    [TestCase("x-nmos/events/ws?token=a", "x-nmos/events/ws?token=***")]
    [TestCase("ws://device/x#access_token=a&b=1", "ws://device/x#access_token=***&b=1")]
    [TestCase("ws://device/x?a=1#access_token=b", "ws://device/x?a=1#access_token=***")]
    public void Of_WhateverTheValueHolds_AllOfItIsHidden(string address, string shown)
    {
        Assert.That(ShownAddress.Of(address), Is.EqualTo(shown));
    }

    [TestCase("ws://user:secret@device/x", "ws://***@device/x")]
    [TestCase("ws://user:sec/ret@device/x", "ws://***@device/x")]
    [TestCase("user:secret@device", "***@device")]
    public void Of_UserAndPassword_AreHidden(string address, string shown)
    {
        Assert.That(ShownAddress.Of(address), Is.EqualTo(shown));
    }
}
