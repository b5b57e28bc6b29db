namespace ConnectorEmulator.Tool.Tests.Support;

/// <summary>A protocol that never connects, with what can be named on the command line: parameters by name and description, a table, a password, and a QAction that refuses 'bad'.</summary>
internal static class NamedProtocol
{
    /// <summary>Its Protocol.xml.</summary>
    public const string Xml = """
        <Protocol xmlns="http://www.skyline.be/protocol">
        	<Name>Named</Name>
        	<Version>1.0.0.1</Version>
        	<Connections>
        		<Connection id="0" name="Main"><Http /></Connection>
        		<Connection id="1" name="Socket"><Http><CommunicationOptions><WebSocket>true</WebSocket></CommunicationOptions></Http></Connection>
        	</Connections>
        	<Params>
        		<Param id="1"><Name>Rules</Name><Description>Rule Text</Description><Type>read</Type></Param>
        		<Param id="51"><Name>Rules</Name><Description>Rule Text</Description><Type>write</Type></Param>
        		<Param id="2"><Name>Result</Name><Description>Test Result</Description><Type>read</Type></Param>
        		<Param id="3"><Name>Other</Name><Description>Same</Description><Type>read</Type></Param>
        		<Param id="4"><Name>Another</Name><Description>Same</Description><Type>read</Type></Param>
        		<Param id="5"><Name>Secret</Name><Type>read</Type><Measurement><Type options="password">string</Type></Measurement></Param>
        		<Param id="55" setter="true"><Name>Secret</Name><Type>write</Type><Measurement><Type options="password">string</Type></Measurement></Param>
        		<Param id="56"><Name>Press</Name><Description>Press Me</Description><Type>write</Type><Measurement><Type>button</Type><Discreets><Discreet><Display>Go</Display><Value>1</Value></Discreet></Discreets></Measurement></Param>
        		<Param id="100">
        			<Name>Inputs</Name><Description>Input Values</Description><Type>array</Type>
        			<ArrayOptions index="0"><ColumnOption idx="0" pid="101" type="retrieved" /><ColumnOption idx="1" pid="102" type="retrieved" /></ArrayOptions>
        		</Param>
        		<Param id="101"><Name>Key</Name><Description>Name</Description><Type>read</Type></Param>
        		<Param id="102"><Name>Value</Name><Description>Same</Description><Type>read</Type></Param>
        		<Param id="152" setter="true"><Name>Value</Name><Description>Same</Description><Type>write</Type></Param>
        	</Params>
        	<QActions>
        		<QAction id="51" name="Rules" encoding="csharp" triggers="51"><![CDATA[
        using Skyline.DataMiner.Scripting;
        public static class QAction
        {
            public static void Run(SLProtocol protocol)
            {
                var text = (string)protocol.GetParameter(51);
                protocol.SetParameter(2, text == "bad" ? "refused\nin line 2" : "taken");
                if (text != "bad")
                {
                    protocol.SetParameter(1, text);
                    protocol.AddRow(100, new object[] { "a/b", "" });
                }
            }
        }
        ]]></QAction>
        	</QActions>
        </Protocol>
        """;

    /// <summary>Gives its QAction other code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Its Protocol.xml.</returns>
    public static string With(string code)
    {
        var start = Xml.IndexOf("<![CDATA[", StringComparison.Ordinal) + "<![CDATA[".Length;
        return $"{Xml[..start]}\n{code}\n{Xml[Xml.IndexOf("]]>", StringComparison.Ordinal)..]}";
    }
}
