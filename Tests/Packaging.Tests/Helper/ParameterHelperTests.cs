namespace ConnectorEmulator.Packaging.Tests.Helper;

/// <summary>The helper as the vendor's generator makes it; 46 helpers in public repositories were the same, member by member.</summary>
internal sealed class ParameterHelperTests
{
    private static readonly string Source = ParameterHelper.Generate(HelperSample.Protocol);

    [Test]
    public void Generate_EveryKind_NamesTheConstantsAsTheVendorDoes()
    {
        Assert.That(HelperSample.Constants(Source), Is.EqualTo(new[]
        {
            "Parameter.serverurl_10 = 10", "Parameter.serverurl = 10",
            "Parameter.pollstate_30 = 30", "Parameter.pollstate = 30",
            "Parameter.Write.serverurl_60 = 60", "Parameter.Write.serverurl = 60",
            "Parameter.Write.startNow_61 = 61", "Parameter.Write.startNow = 61",
            "Parameter.Write.pollmanagername_1051 = 1051", "Parameter.Write.pollmanagername = 1051",
            "Parameter.Pollmanager.tablePid = 1000", "Parameter.Pollmanager.indexColumn = 0", "Parameter.Pollmanager.indexColumnPid = 1001",
            "Parameter.Pollmanager.Pid.pollmanagername_1001 = 1001", "Parameter.Pollmanager.Pid.pollmanagername = 1001",
            "Parameter.Pollmanager.Pid.pollmanagerkey_1002 = 1002", "Parameter.Pollmanager.Pid.pollmanagerkey = 1002",
            "Parameter.Pollmanager.Pid.pollManagerGroup_1003 = 1003", "Parameter.Pollmanager.Pid.pollManagerGroup = 1003",
            "Parameter.Pollmanager.Idx.pollmanagername_1001 = 0", "Parameter.Pollmanager.Idx.pollmanagername = 0",
            "Parameter.Pollmanager.Idx.pollmanagerkey_1002 = 1", "Parameter.Pollmanager.Idx.pollmanagerkey = 1",
            "Parameter.Pollmanager.Idx.pollManagerGroup_1003 = 2", "Parameter.Pollmanager.Idx.pollManagerGroup = 2",
            "Parameter.PollGroups.tablePid = 2000", "Parameter.PollGroups.indexColumn = 0", "Parameter.PollGroups.indexColumnPid = 2001",
            "Parameter.PollGroups.Pid.key_2001_2001 = 2001", "Parameter.PollGroups.Pid.key_2001 = 2001",
            "Parameter.PollGroups.Pid.label_2002 = 2002", "Parameter.PollGroups.Pid.label = 2002",
            "Parameter.PollGroups.Pid.Write.label_2003 = 2003", "Parameter.PollGroups.Pid.Write.label = 2003",
            "Parameter.PollGroups.Idx.key_2001_2001 = 0", "Parameter.PollGroups.Idx.key_2001 = 0",
            "Parameter.PollGroups.Idx.label_2002 = 1", "Parameter.PollGroups.Idx.label = 1",
        }));
    }

    [Test]
    public void Generate_SLProtocolExt_HasAPropertyForEachTableAndParameter()
    {
        string[] expected =
        [
            "pollmanager", "pollGroups", "Afterstartup_dummy", "Title_begin__fixed", "Serverurl_10", "Serverurl", "Pollstate_30", "Pollstate",
            "Serverurl_60", "StartNow_61", "StartNow", "Pollmanagername_1001", "Pollmanagername", "Pollmanagerkey_1002", "Pollmanagerkey",
            "PollManagerGroup_1003", "PollManagerGroup", "Pollmanagername_1051", "Key_2001_2001", "Key_2001", "Label_2002", "Label", "Label_2003", "Write",
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(HelperSample.Properties(Source, "SLProtocolExt"), Is.EqualTo(expected));
            Assert.That(HelperSample.Properties(Source, "ConcreteSLProtocolExt"), Is.EqualTo(expected));
        }
    }

    [Test]
    public void Generate_Properties_ReadAndWriteTheirParameters()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                HelperSample.Property(Source, "ConcreteSLProtocolExt", "Serverurl"),
                Is.EqualTo("public System.Object Serverurl { get { return GetParameter(10); } set { SetParameter(10, value); } }"));
            Assert.That(
                HelperSample.Property(Source, "ConcreteSLProtocolExt", "StartNow"),
                Is.EqualTo("public System.Object StartNow { get { return Write.StartNow; } set { Write.StartNow = value; } }"),
                "a write parameter without a read one");
            Assert.That(HelperSample.Properties(Source, "WriteParameters"), Is.EqualTo(new[] { "Serverurl", "StartNow", "Pollmanagername", "Label" }));
            Assert.That(
                HelperSample.Property(Source, "WriteParameters", "Serverurl"),
                Is.EqualTo("public System.Object Serverurl { get { return Protocol.GetParameter(60); } set { Protocol.SetParameter(60, value); } }"));
        }
    }

    [Test]
    public void Generate_RowClass_HasTheCellsAndTheWaysAlongForeignKeys()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(HelperSample.Properties(Source, "PollGroupsQActionRow"), Is.EqualTo(new[] { "Key_2001_2001", "Key_2001", "Label_2002", "Label_2003" }), "Label is ambiguous");
            Assert.That(HelperSample.Methods(Source, "PollmanagerQActionRow"), Is.EqualTo(new[] { "GetParentRowPollGroupsPollManagerGroup" }));
            Assert.That(HelperSample.Methods(Source, "PollGroupsQActionRow"), Is.EqualTo(new[] { "GetChildKeysPollmanagerPollManagerGroup" }));
            Assert.That(Source, Does.Contain("public PollGroupsQActionRow(System.Object[] oRow) : base(0, 3, oRow) { }"));
            Assert.That(Source, Does.Contain("public class PollmanagerQActionTable : QActionTable, IEnumerable<PollmanagerQActionRow>"));
        }
    }

    [Test]
    public void Generate_TextsOfValues_StandInTheComments()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Source, Does.Contain("<summary>PID: 61  | Type: write | DISCREETS: Start &amp; wait = 1, Start = 2</summary>"));
            Assert.That(Source, Does.Contain("<summary>PID: 1003  | Type: read | EXCEPTIONS: N/A = -1</summary>"));
        }
    }

    [Test]
    public void Generate_Source_IsGeneratedCodeInTheVendorsNamespace()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Source, Does.StartWith("// <auto-generated>"));
            Assert.That(Source, Does.Not.Contain('\r').And.EndsWith("}\n"));
            Assert.That(Source, Does.Contain("namespace Skyline.DataMiner.Scripting\n"));
        }
    }

    [Test]
    public void Generate_OtherOrderOfParameters_GivesTheSameSource()
    {
        var lines = HelperSample.Protocol.Split('\n');
        var moved = string.Join('\n', [lines[0], lines[3], lines[2], .. lines[4..^1], lines[1], lines[^1]]);

        Assert.That(ParameterHelper.Generate("\uFEFF" + moved), Is.EqualTo(Source));
    }
}
