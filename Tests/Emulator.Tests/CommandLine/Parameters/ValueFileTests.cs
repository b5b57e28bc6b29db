using ConnectorEmulator.Tool.CommandLine.Parameters;

namespace ConnectorEmulator.Tool.Tests.CommandLine.Parameters;

public sealed class ValueFileTests
{
    [TestCase("", "")]
    [TestCase("a@b", "a@b")]
    [TestCase("@@", "@")]
    [TestCase("@@file", "@file")]
    [TestCase("@@@x", "@@x")]
    public void Expand_ValueWithoutAFile_IsTakenAsItIs(string value, string expected) => Assert.That(ValueFile.Expand(value), Is.EqualTo(expected));

    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a', 13, 10, (byte)'b', 10 }, "a\r\nb\n")]
    [TestCase(new byte[] { 0xC3, 0xA9, (byte)'@' }, "é@")]
    [TestCase(new byte[0], "")]
    public void Expand_File_IsItsText(byte[] content, string expected)
    {
        using var folder = new TemporaryFolder();
        Assert.That(ValueFile.Expand("@" + Write(folder, content)), Is.EqualTo(expected));
    }

    [Test]
    public void Expand_FileThatIsNotUtf8_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, [0xFF, 0xFE, 0x41, 0x00]);
        Assert.That(() => ValueFile.Expand("@" + path), Throws.TypeOf<InputException>().With.Message.EqualTo($"the file '{path}' is not UTF-8; save it as UTF-8."));
    }

    [TestCase("@no-such-file.json", "there is no file 'no-such-file.json'; correct the name, or write @@ for a value that begins with @.")]
    [TestCase("@no-such-folder/x", "there is no file 'no-such-folder/x'; correct the name, or write @@ for a value that begins with @.")]
    [TestCase("@", "the file '' cannot be read: ")]
    [TestCase("@/", "the file '/' cannot be read: ")]
    public void Expand_FileThatCannotBeRead_SaysWhatToDo(string value, string expected) =>
        Assert.That(() => ValueFile.Expand(value), Throws.TypeOf<InputException>().With.Message.StartsWith(expected).And.Message.Contain("@@"));

    private static string Write(TemporaryFolder folder, byte[] content)
    {
        var path = Path.Combine(folder.Path, "value");
        File.WriteAllBytes(path, content);
        return path;
    }
}
