using ConnectorEmulator.Packaging.Packages;

namespace ConnectorEmulator.Packaging.Tests.Packages;

internal sealed class RestoreTextTests
{
    [TestCase("/tmp/P.csproj : error NU1101: Unable to find package Some.Library. No packages exist with this id in source(s): feed, other", "There is no package Some.Library in feed, other.")]
    [TestCase("/tmp/P.csproj : error NU1101: Unable to find package Some.Library. No packages exist with this id in source(s): ", "There is no package Some.Library in any source.")]
    [TestCase(
        "/tmp/P.csproj : error NU1102: Unable to find package Some.Library with version (= 1.0.3)\n/tmp/P.csproj : error NU1102:   - Found 2 version(s) in feed [ Nearest version: 1.0.2 ]\n/tmp/P.csproj : error NU1102:   - Found 0 version(s) in other",
        "There is no version 1.0.3 of the package Some.Library in feed (the nearest there is 1.0.2), other.")]
    [TestCase("/tmp/P.csproj : error NU1103: Unable to find a stable package Some.Library with version (>= 2.0.0)", "There is no version 2.0.0 of the package Some.Library.")]
    [TestCase("NuGet : error NU1301: Unable to load the service index for source.", "NuGet : error NU1301: Unable to load the service index for source.")]
    [TestCase("one\none\ntwo", "one. two.")]
    public void Explain_WhatNuGetWrote_IsSaidInSentences(string said, string expected) =>
        Assert.That(string.Join(' ', RestoreText.Explain(said, "/tmp/P.csproj")), Is.EqualTo(expected));
}
