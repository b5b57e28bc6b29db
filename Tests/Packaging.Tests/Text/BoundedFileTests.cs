using System.Diagnostics;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Packaging.Tests.Text;

/// <summary>Reading what somebody named ends, whatever it is.</summary>
public class BoundedFileTests
{
    [Test]
    [Platform("Linux,MacOsX")]
    public void Read_PipeThatNobodyWritesTo_EndsWithTheReason()
    {
        using var folder = new TemporaryFolder();
        var pipe = Path.Combine(folder.Path, "pipe");
        using (var make = Process.Start("mkfifo", [pipe]))
        {
            make.WaitForExit();
        }

        Assert.That(() => BoundedFile.Read(pipe), Throws.InstanceOf<IOException>().With.Message.Contains("pipe that nobody writes to"));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void Read_DeviceThatNeverEnds_IsTooLarge() =>
        Assert.That(() => BoundedFile.Read("/dev/zero"), Throws.InstanceOf<IOException>().With.Message.EqualTo("It is larger than 64 MB."));

    [Test]
    public void Read_EmptyFile_IsEmpty()
    {
        using var folder = new TemporaryFolder();
        Assert.That(BoundedFile.Read(folder.Write("empty", string.Empty)), Is.Empty);
    }

    [Test]
    public void Read_NoFile_SaysSo() => Assert.That(() => BoundedFile.Read(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString())), Throws.InstanceOf<FileNotFoundException>());
}
