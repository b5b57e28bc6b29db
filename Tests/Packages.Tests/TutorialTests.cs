namespace ConnectorEmulator.Packages.Tests;

/// <summary>What the tutorials say is so, on a machine with the SDK and the packages only.</summary>
[Category("Packages")]
[Explicit("Builds and installs for a minute or two; .ci/run runs it by its category.")]
internal sealed class TutorialTests
{
    [TestCase("first-connector.md", 9)]
    [TestCase("your-connector.md", 7)]
    public async Task Page_ToTheLetter_WorksAsItSays(string page, int commands)
    {
        using var machine = new Machine(knowsPackages: false);
        Assert.That(await Tutorial.Read(page).FollowAsync(machine), Is.EqualTo(commands));
    }
}
