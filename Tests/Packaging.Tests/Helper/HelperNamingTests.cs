using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Packaging.Tests.Helper;

/// <summary>What parameters are called in code.</summary>
internal sealed class HelperNamingTests
{
    [TestCase("serverUrl", "serverurl")]
    [TestCase("Csv Content", "csvContent")]
    [TestCase("JobStatisticsBuffered Data", "jobstatisticsbufferedData")]
    [TestCase("Session Response Content Type", "sessionResponseContentType")]
    [TestCase("Job name", "jobName")]
    [TestCase("Channal ListIndex", "channalListIndex")]
    [TestCase("two  blanks", "twoBlanks")]
    [TestCase("IAC_Messages", "iac_messages")]
    [TestCase("bit-rate.max", "bitRateMax")]
    [TestCase("Loss (%)", "loss")]
    [TestCase("Température", "température")]
    [TestCase("4wire", "_4wire")]
    [TestCase("event", "_event")]
    public void Generate_Name_GivesItsNameInCode(string name, string expected)
    {
        var source = HelperSample.Generate(HelperSample.Parameter(7, name));

        Assert.That(HelperSample.Constants(source), Is.EqualTo(new[] { $"Parameter.{expected}_7 = 7", $"Parameter.{expected} = 7" }));
    }

    [TestCase("dummy", "A_dummy")]
    [TestCase("fixed", "A__fixed")]
    [TestCase("read bit", "A_readbit")]
    [TestCase("Group", "A_group")]
    public void Generate_OtherTypes_AreInTheName(string type, string expected)
    {
        var source = HelperSample.Generate(HelperSample.Parameter(7, "a", type));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(HelperSample.Properties(source, "SLProtocolExt"), Is.EqualTo(new[] { expected, "Write" }));
            Assert.That(HelperSample.Constants(source), Is.Empty);
        }
    }

    [Test]
    public void Generate_SameNameTwice_TheFirstKeepsTheNameWithoutItsId()
    {
        var source = HelperSample.Generate(HelperSample.Parameter(1, "a") + HelperSample.Parameter(2, "A") + HelperSample.Parameter(3, "a", "write"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(HelperSample.Constants(source), Is.EqualTo(new[] { "Parameter.a_1 = 1", "Parameter.a = 1", "Parameter.a_2 = 2", "Parameter.Write.a_3 = 3", "Parameter.Write.a = 3" }));
            Assert.That(HelperSample.Properties(source, "SLProtocolExt"), Is.EqualTo(new[] { "A_1", "A", "A_2", "A_3", "Write" }));
        }
    }

    [Test]
    public void Generate_SameDummyTwice_BothGetTheirIds()
    {
        var source = HelperSample.Generate(HelperSample.Parameter(1, "a", "dummy") + HelperSample.Parameter(2, "a", "dummy"));

        Assert.That(HelperSample.Properties(source, "SLProtocolExt"), Is.EqualTo(new[] { "A_dummy_1", "A_dummy_2", "Write" }));
    }

    [TestCase("key")]
    [TestCase("Element Name")]
    [TestCase("Columns")]
    public void Generate_NameThatRowsOrProtocolsHave_GetsItsId(string name)
    {
        var source = HelperSample.Generate(HelperSample.Parameter(7, name));

        Assert.That(HelperSample.Properties(source, "SLProtocolExt"), Has.All.Contains("_7").Or.EqualTo("Write"));
    }

    [Test]
    public void Generate_DuplicateAs_GivesTheViewsOneNameEach()
    {
        var source = HelperSample.Generate(HelperSample.Parameter(7, "a", attributes: "duplicateAs=\"107,207\""));

        Assert.That(HelperSample.Constants(source), Is.EqualTo(new[] { "Parameter.a_7 = 7", "Parameter.a = 7", "Parameter.view1_a_7 = 107", "Parameter.view2_a_7 = 207" }));
    }

    [Test]
    public void Generate_ColumnThatTheProtocolDoesNotHave_TakesNoPlace()
    {
        var table = """<Param id="100"><Name>t</Name><Type>array</Type><ArrayOptions index="0"><ColumnOption idx="0" pid="101" /><ColumnOption idx="1" pid="102" /><ColumnOption idx="2" pid="103" /></ArrayOptions></Param>""";
        var source = HelperSample.Generate(table + HelperSample.Parameter(101, "k") + HelperSample.Parameter(103, "v"));

        Assert.That(HelperSample.Constants(source), Does.Contain("Parameter.T.Idx.v = 1"), "as the vendor's generator counts");
    }

    [TestCase("\n<Param id=\"2\"><Type>write</Type></Param>", "The name '' of parameter 2")]
    [TestCase("\n<Param id=\"2\"><Name>(%)</Name><Type>write</Type></Param>", "The name '(%)' of parameter 2")]
    [TestCase("\n<Param id=\"2\"><Name>a</Name></Param>", "Parameter 2 has no Type")]
    [TestCase("<Param id=\"1\"><Name>a_2</Name><Type>read</Type></Param>\n<Param id=\"2\"><Name>a</Name><Type>read</Type></Param>", "Parameter 2 would be called 'a_2'")]
    [TestCase("\n<Param id=\"2\"><Name>Write</Name><Type>array</Type></Param>", "Parameter 2 would be called 'Write'")]
    [TestCase("\n<Param id=\"2\"><Name>write</Name><Type>read</Type></Param>", "Parameter 2 would be called 'Write'")]
    [TestCase("\n<Param id=\"2\"><Name>protocol</Name><Type>write</Type></Param>", "Parameter 2 would be called 'Protocol'")]
    [TestCase("\n<Param id=\"2\"><Name>pid</Name><Type>array</Type></Param>", "Parameter 2 would be called 'Pid'")]
    public void Generate_NameThatTheHelperCannotHave_IsRefusedAtItsLine(string parameters, string message)
    {
        var refusal = Assert.Throws<RefusalException>(() => HelperSample.Generate(parameters));

        Assert.That(refusal!.Problems.Select(problem => problem.ToString()).Distinct(), Has.One.StartsWith("Protocol.xml(2,2): ").And.Contain(message));
    }
}
