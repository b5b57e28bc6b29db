using System.Collections.Frozen;

namespace ConnectorEmulator.Loading;

/// <summary>
/// The tags and attributes that the load takes and the emulator does nothing with, by their path in Protocol.xml: all that is passed over stands here, and why. What is
/// in such a tag is passed over too.
/// </summary>
internal static class PassedOver
{
    private const string Param = "Protocol/Params/Param/";
    private const string Type = Param + "Measurement/Type/";
    private const string Discreet = Param + "Measurement/Discreets/Discreet/";
    private const string Settings = "Protocol/Connections/Connection/Http/UserSettings/";
    private const string ElementSettings = "Protocol/ElementOptions/UserSettings/";

    private const string Ports = "Protocol/PortSettings/";
    private const string OtherPorts = "Protocol/Ports/PortSettings/";
    private const string Session = "Protocol/HTTP/Session/";

    private const string Describes = "says something about the protocol, and nothing to the element";
    private const string Wizard = "is about the element wizard, in whose place stand the options of the command line";
    private const string Look = "changes how something looks, and not what an element does or an operator can do";
    private const string SlowPoll = "An agent goes over to slow poll, in which it runs the ping group alone, when the element has been in timeout for that long; the emulator does not.";
    private const string OtherWires = "is about ports that are not those of HTTP";
    private const string OtherSystems = "is for other parts of an agent, which are not here";

    /// <summary>Gets what has no effect that an element or an operator here could notice: the path, and the reason.</summary>
    public static FrozenDictionary<string, string> Inert { get; } = new Dictionary<string, string>
    {
        ["Protocol/IntegrationID"] = Describes,
        ["Protocol/Provider"] = Describes,
        ["Protocol/Vendor"] = Describes,
        ["Protocol/VendorOID"] = Describes,
        ["Protocol/DeviceOID"] = Describes,
        ["Protocol/ElementType"] = Describes,
        ["Protocol/VersionHistory"] = Describes,
        ["Protocol/Description"] = Describes,
        ["Protocol/Type/@relativeTimers"] = "lets operators change the timer base, a setting of the element that is always 1 here",
        ["Protocol/Type/@overrideTimeoutDVE"] = "is about DVEs, which are refused",
        ["Protocol/Type/@databaseOptions"] = "asks for a database, of which there is none here",
        ["Protocol/Author"] = Describes,
        ["Protocol/Contact"] = Describes,
        ["Protocol/Relations"] = "joins tables for Cube and for what is above an element: the rows stay those that QActions set",
        ["Protocol/TreeControls"] = Look,
        ["Protocol/ExportRules"] = "is about DVEs, which are refused",
        [Ports + "Baudrate"] = OtherWires,
        [Ports + "Databits"] = OtherWires,
        [Ports + "Flowcontrol"] = OtherWires,
        [Ports + "Parity"] = OtherWires,
        [Ports + "Stopbits"] = OtherWires,
        [Ports + "GetCommunity"] = OtherWires,
        [Ports + "SetCommunity"] = OtherWires,
        [Ports + "LocalIPport"] = OtherWires,
        [Ports + "PortTypeIP"] = OtherWires,
        [Ports + "PortTypeSerial"] = OtherWires,
        [Ports + "PortTypeUDP"] = OtherWires,
        [Ports + "FlushPerDatagram"] = OtherWires,
        [Ports + "Type"] = OtherWires,
        [Ports + "BusAddress"] = Wizard,
        [Ports + "IPport/Disabled"] = Wizard,
        [Ports + "TimeoutTime/Disabled"] = Wizard,
        [Ports + "Retries/Disabled"] = Wizard,
        [Ports + "TimeoutTimeElement/Disabled"] = Wizard,
        [Ports + "SlowPoll/Disabled"] = Wizard,
        [Ports + "SSH"] = Wizard,
        [Ports + "SkipCertificateVerification/Disabled"] = Wizard,
        [Ports + "SlowPollBase"] = "is about slow poll, which is not modelled: SlowPoll itself is told",
        [Ports + "PingInterval"] = "is about slow poll, which is not modelled: SlowPoll itself is told",
        [OtherPorts + "Baudrate"] = OtherWires,
        [OtherPorts + "Databits"] = OtherWires,
        [OtherPorts + "Flowcontrol"] = OtherWires,
        [OtherPorts + "Parity"] = OtherWires,
        [OtherPorts + "Stopbits"] = OtherWires,
        [OtherPorts + "GetCommunity"] = OtherWires,
        [OtherPorts + "SetCommunity"] = OtherWires,
        [OtherPorts + "LocalIPport"] = OtherWires,
        [OtherPorts + "PortTypeIP"] = OtherWires,
        [OtherPorts + "PortTypeSerial"] = OtherWires,
        [OtherPorts + "PortTypeUDP"] = OtherWires,
        [OtherPorts + "FlushPerDatagram"] = OtherWires,
        [OtherPorts + "Type"] = OtherWires,
        [OtherPorts + "BusAddress"] = Wizard,
        [OtherPorts + "IPport/Disabled"] = Wizard,
        [OtherPorts + "TimeoutTime/Disabled"] = Wizard,
        [OtherPorts + "Retries/Disabled"] = Wizard,
        [OtherPorts + "TimeoutTimeElement/Disabled"] = Wizard,
        [OtherPorts + "SlowPoll/Disabled"] = Wizard,
        [OtherPorts + "SSH"] = Wizard,
        [OtherPorts + "SkipCertificateVerification/Disabled"] = Wizard,
        [OtherPorts + "SlowPollBase"] = "is about slow poll, which is not modelled: SlowPoll itself is told",
        [OtherPorts + "PingInterval"] = "is about slow poll, which is not modelled: SlowPoll itself is told",
        [OtherPorts + "@visibleInUi"] = Wizard,
        [Session + "@keepAlive"] = "keeps the connection to the device open between requests: sooner or later the same requests are sent",
        ["Protocol/Icon"] = Look,
        ["Protocol/Mib"] = Describes,
        ["Protocol/SNMP"] = "is about the MIB that an agent makes of the protocol",
        ["Protocol/InternalLicenses"] = OtherSystems,
        ["Protocol/App"] = OtherSystems,
        ["Protocol/SystemOptions"] = "chooses the processes of an agent: here is only one",
        ["Protocol/Compliancies/CassandraReady"] = Describes,
        ["Protocol/Compliancies/CassandraRequired"] = "asks for a database, of which there is none here",
        ["Protocol/Compliancies/MaximumSupportedVersion"] = Describes,
        ["Protocol/Display/@wideColumnPages"] = Look,
        ["Protocol/Display/@type"] = Look,
        ["Protocol/Options/DisableViewRefresh"] = OtherSystems,
        ["Protocol/Options/ForceDefaultAlarming"] = "keeps operators from alarm templates of their own, of which there are none here: the defaults always count",
        ["Protocol/Options/GenerateMIB"] = "is about the MIB that an agent makes of the protocol",
        ["Protocol/Options/Icon"] = Look,
        ["Protocol/Threads/Thread/@name"] = Describes,
        ["Protocol/Timers/@relativeTimers"] = "lets operators change the timer base, a setting of the element that is always 1 here",
        ["Protocol/Timers/Timer/@fixedTimer"] = "keeps the timer base away from a timer: it is always 1 here",
        ["Protocol/Timers/Timer/Time/@dataDisplay"] = "is the period while a data display is open: there is none here",
        ["Protocol/Commands/Command/Description"] = Describes,
        ["Protocol/Responses/Response/Description"] = Describes,
        ["Protocol/Pairs/Pair/Description"] = Describes,
        ["Protocol/Groups/Group/Description"] = Describes,
        ["Protocol/HTTP/Session/Connection/@name"] = Describes,
        [Settings + "BusAddress"] = Wizard,
        [Settings + "IPport/Disabled"] = Wizard,
        [Settings + "TimeoutTime/Disabled"] = Wizard,
        [Settings + "Retries/Disabled"] = Wizard,
        [ElementSettings + "TimeoutTimeElement/Disabled"] = Wizard,
        [ElementSettings + "SlowPoll/Disabled"] = Wizard,
        [ElementSettings + "SlowPollBase"] = "is about slow poll, which is not modelled: SlowPoll itself is told",
        [ElementSettings + "PingInterval"] = "is about slow poll, which is not modelled: SlowPoll itself is told",
        ["Protocol/@baseFor"] = OtherSystems,
        ["Protocol/Signature"] = Describes,
        ["Protocol/Display/@pageOptions"] = "is about EPM, which is refused",
        ["Protocol/Params/@loadSequence"] = "is the order in which saved values are read: they are all there before anything runs",
        ["Protocol/Pairs/Pair/@ping"] = "is about slow poll, which is not modelled: SlowPoll itself is told",
        ["Protocol/Groups/Group/@ping"] = "is about slow poll, which is not modelled: SlowPoll itself is told",
        [Param + "@level"] = "is about the rights of users: here is only one",
        [Param + "Type/@virtual"] = "is about connections between virtual elements, of which there are none here",
        [Param + "@saveInterval"] = "says how often a value is saved, and not which",
        [Param + "@verificationTimeout"] = "is about sets from other parts of an agent, such as SNMP",
        [Param + "@confirmPopup"] = "overrides a setting of Cube",
        [Param + "HyperLinks"] = OtherSystems,
        [Param + "Icon"] = Look,
        [Param + "Mediation"] = OtherSystems,
        [Param + "Alarm/Info"] = Describes,
        [Param + "Display/Trending"] = Look,
        [Param + "Display/ParametersView"] = Look,
        [Param + "Display/DynamicUnits"] = Look,
        [Param + "Display/RTDisplay/@onAppLevel"] = "is for the vendor's validator",
        [Param + "Information/Includes"] = Look,
        [Param + "Information/Text"] = Describes,
        [Param + "Information/AlarmDescription"] = Describes,
        [Param + "Information/Category"] = Describes,
        [Param + "Information/CorrectiveAction"] = Describes,
        [Param + "Interprete/Endian"] = "is the order of the bytes of a number: numbers in bytes are refused in commands and responses",
        [Param + "Interprete/Exceptions/Exception/@id"] = Describes,
        [Type + "@continuous"] = "is not documented",
        [Type + "@lines"] = Look,
        [Type + "@link"] = "is about matrices, which are refused",
        [Type + "@number"] = "is not documented",
        [Type + "@verificationDeviation"] = "is about sets from other parts of an agent, such as SNMP",
        [Discreet + "@displayIconAndLabel"] = Look,
        [Discreet + "@export"] = "is about DVEs, which are refused",
        [Discreet + "@iconRef"] = Look,
        [Discreet + "Tooltip"] = Look,
        [Discreet + "Display/@state"] = "repeats on a write what the exception of its read says",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets which of these paths the vendor's schema does not have, and connectors have all the same.</summary>
    public static FrozenSet<string> BeyondTheSchema { get; } = new[]
    {
        "Protocol/Author", "Protocol/Contact", "Protocol/Signature", OtherPorts + "SlowPoll/Disabled", OtherPorts + "SlowPoll/DefaultValue", OtherPorts + "SlowPollBase",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Gets what an agent runs and the emulator cannot, in a word for each kind: the path, and the kind.</summary>
    public static FrozenDictionary<string, string> NotRun { get; } = new Dictionary<string, string>
    {
        [Param + "SNMP"] = "SNMP",
        [Param + "@snmpSetAndGet"] = "SNMP",
        [Param + "@options"] = "SNMP",
        ["Protocol/Groups/Group/Content/Param"] = "A group that polls parameters (SNMP)",
        ["Protocol/Groups/Group/Content/@multipleGet"] = "A group that polls parameters (SNMP)",
        [Param + "ArrayOptions/@snmpIndex"] = "SNMP",
        [Param + "@duplicateAs"] = "A view table",
        ["Protocol/Groups/Group/@connectionPID"] = "A group whose connection is chosen by a parameter",
        ["Protocol/Pairs/Pair/Content/ResponseOnBadCommand"] = "A response to a bad command (serial)",
        ["Protocol/HTTP/Session/@proxyServer"] = "A session through a proxy",
        ["Protocol/HTTP/Session/@proxyUser"] = "A session through a proxy",
        ["Protocol/HTTP/Session/@proxyPassword"] = "A session through a proxy",
        [Param + "Type/@dynamicSnmpGet"] = "SNMP",
        [Param + "Interprete/StartPosition"] = "A parameter of bits (serial)",
        [Param + "Interprete/NbrOfBits"] = "A parameter of bits (serial)",
        [Param + "Database"] = "A logger table",
        [Param + "Length"] = "A parameter that counts bytes (serial)",
        [Param + "CRC"] = "A checksum (serial)",
        [Param + "@export"] = "A virtual element (DVE)",
        ["Protocol/DVEs"] = "A virtual element (DVE)",
        ["Protocol/Timers/Timer/@options"] = "A timer with several threads",
        ["Protocol/Commands/Command/@ascii"] = "A command in bytes (serial)",
        ["Protocol/Topologies"] = "EPM",
        ["Protocol/Chains"] = "EPM",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets what has an effect on an agent that an operator would notice, and is only told: the path, and what an agent does.</summary>
    public static FrozenDictionary<string, string> Told { get; } = new Dictionary<string, string>
    {
        [ElementSettings + "SlowPoll/DefaultValue"] = SlowPoll,
        [Ports + "SlowPoll/DefaultValue"] = SlowPoll,
        [OtherPorts + "SlowPoll/DefaultValue"] = SlowPoll,
        [Param + "Alarm/@options"] = "An agent gives the alarm properties, or none below a threshold; the emulator shows it without.",
        [Param + "Interprete/Rounding"] = "An agent rounds a value as it says; the emulator rounds to the nearest.",
        [Param + "Interprete/Others"] = "An agent takes such text from a device in place of a value; the emulator keeps what it is given.",
        [Param + "@historySet"] = "An agent keeps the times that QActions give values, for trends and alarms; the emulator sets the values, as of now.",
        ["Protocol/ParameterGroups"] = "An agent makes interfaces of these (DCF); the emulator has none, and a QAction that asks for one fails.",
        ["Protocol/Display/Pages"] = "Cube shows or hides the pages by parameters; the page here shows all.",
        [Param + "Dependencies"] = "Cube offers a write only as other parameters allow; the page here always does.",
        [Param + "Interprete/Sequence"] = "An agent calculates with a value that it polls before it keeps it; the emulator keeps what it is given.",
        [Param + "Interprete/Type/@trim"] = "An agent cuts white space off a value that it polls; the emulator keeps it.",
        [Param + "Measurement/Discreets/@dependencyId"] = "Cube offers the values that another parameter holds; the page here offers those that are declared, and takes any.",
        ["Protocol/Triggers/Trigger/Time/@value"] = "No agent that is supported looks at this value any more, and neither does the emulator.",
        [Param + "Alarm/@activeTime"] = "An agent clears the alarm after that time; the emulator shows it as long as the value calls for it.",
        [Type + "@case"] = "Cube forces what an operator types into that case; the emulator takes it as typed.",
        [Type + "@hex"] = "Cube shows the number in hexadecimal digits; the emulator shows it in decimal ones.",
        [Type + "@scientificNotation"] = "Cube shows the number in that notation; the emulator shows it in full.",
        [Param + "Measurement/Threshold"] = "Cube shows one text below the threshold and another above it; the emulator shows the number.",
        [Discreet + "@dependencyValues"] = "Cube offers the value only while another parameter has one of these; the emulator always does.",
        [Discreet + "@options"] = "Cube asks first, or disables the button while a parameter has certain values; the emulator does neither.",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
