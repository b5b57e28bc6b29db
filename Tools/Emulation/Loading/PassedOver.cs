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

    private const string Describes = "says something about the protocol, and nothing to the element";
    private const string Wizard = "is about the element wizard, in whose place stand the options of the command line";
    private const string Look = "changes how something looks, and not what an element does or an operator can do";
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
        ["Protocol/HTTP/Session/Connection/@id"] = Describes,
        ["Protocol/HTTP/Session/Connection/@name"] = Describes,
        [Settings + "BusAddress"] = Wizard,
        [Settings + "IPport/Disabled"] = Wizard,
        [Settings + "TimeoutTime/Disabled"] = Wizard,
        [Settings + "Retries/Disabled"] = Wizard,
        [ElementSettings + "TimeoutTimeElement/Disabled"] = Wizard,
        [ElementSettings + "SlowPoll/Disabled"] = Wizard,
        [ElementSettings + "SlowPollBase"] = "is about slow poll, which is not modelled: SlowPoll itself is told",
        [ElementSettings + "PingInterval"] = "is about slow poll, which is not modelled: SlowPoll itself is told",
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

    /// <summary>Gets what has an effect on an agent that an operator would notice, and is only told: the path, and what an agent does.</summary>
    public static FrozenDictionary<string, string> Told { get; } = new Dictionary<string, string>
    {
        [ElementSettings + "SlowPoll/DefaultValue"] =
            "An agent goes over to slow poll, in which it runs the ping group alone, when the element has been in timeout for that long; the emulator does not.",
        [Param + "@historySet"] = "An agent keeps the times that QActions give values, for trends and alarms; the emulator sets the values, as of now.",
        [Param + "Alarm/@activeTime"] = "An agent clears the alarm after that time; the emulator shows it as long as the value calls for it.",
        [Type + "@case"] = "Cube forces what an operator types into that case; the emulator takes it as typed.",
        [Type + "@hex"] = "Cube shows the number in hexadecimal digits; the emulator shows it in decimal ones.",
        [Type + "@scientificNotation"] = "Cube shows the number in that notation; the emulator shows it in full.",
        [Param + "Measurement/Threshold"] = "Cube shows one text below the threshold and another above it; the emulator shows the number.",
        [Discreet + "@dependencyValues"] = "Cube offers the value only while another parameter has one of these; the emulator always does.",
        [Discreet + "@options"] = "Cube asks first, or disables the button while a parameter has certain values; the emulator does neither.",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
