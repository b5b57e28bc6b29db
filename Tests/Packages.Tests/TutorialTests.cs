namespace ConnectorEmulator.Packages.Tests;

/// <summary>What the tutorials say is so, on a machine with the SDK and the packages only.</summary>
[Category("Packages")]
[Explicit("Builds and installs for a minute or two; .ci/run runs it by its category.")]
internal sealed class TutorialTests
{
    [Test]
    public async Task YourConnector_ToTheLetter_Passes()
    {
        using var machine = new Machine(knowsPackages: false);
        Assert.That(await Tutorial.Read("your-connector.md").FollowAsync(machine), Is.EqualTo(7));
    }
}
