using System.Xml;
using System.Xml.Linq;
using ConnectorEmulator.Model;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Loading;

/// <summary>Reads Protocol.xml into the model; refuses what is not modelled, all of it at once.</summary>
internal static class ProtocolReader
{
    /// <summary>Reads a protocol.</summary>
    /// <param name="xml">The text of Protocol.xml.</param>
    /// <param name="source">The file's name, for messages.</param>
    /// <returns>The protocol.</returns>
    /// <exception cref="RefusalException">It is not a protocol, or holds something that is not modelled.</exception>
    public static ProtocolDefinition Read(string xml, string source)
    {
        var problems = new ProtocolProblems(source);
        var protocol = Read(xml, problems);
        problems.ThrowIfAny();
        return protocol!;
    }

    /// <summary>Reads a protocol as far as it can be read.</summary>
    /// <param name="xml">The text of Protocol.xml.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The protocol; null when it is none at all.</returns>
    public static ProtocolDefinition? Read(string xml, ProtocolProblems problems)
    {
        if (Parse(xml, problems) is not { } root)
        {
            return null;
        }

        var node = new Node(root, problems);
        if (node.Name != "Protocol")
        {
            node.Problem($"The root tag is {node.Name}; a protocol starts with Protocol.");
            return null;
        }

        var protocol = new MissingItems(HandshakeReader.Apply(ReadRoot(node), problems), new DeclaredIds(root), problems).TakeOut();
        ReferenceCheck.Run(protocol, problems);
        return protocol;
    }

    private static XElement? Parse(string xml, ProtocolProblems problems)
    {
        try
        {
            return SafeXml.Parse(xml).Root!;
        }
        catch (XmlException exception)
        {
            problems.Add(new Position(exception.LineNumber, exception.LinePosition), SafeXml.Explain(exception));
            return null;
        }
    }

    private static ProtocolDefinition ReadRoot(Node root)
    {
        var (isUnicode, timeout) = OptionsReader.Read(root.Child("Options"), root.Child("ElementOptions"));
        var (minimum, position) = CompliancyReader.ReadMinimumVersion(root.Child("Compliancies"));
        var connections = Section(root, "Connections", "Connection", ConnectionReader.Read);
        var type = root.Child("Type");
        var (ports, isUnicodeType) = type is null ? (connections, false) : PortReader.Read(root, type);
        if (connections.Count > 0)
        {
            type?.Problem("The protocol has Connections and Type: keep one of them.");
        }

        var protocol = new ProtocolDefinition
        {
            Name = root.ChildText("Name") ?? string.Empty,
            Version = root.ChildText("Version") ?? string.Empty,
            MinimumVersion = minimum,
            MinimumVersionPosition = position,
            IsUnicode = isUnicode || isUnicodeType,
            ElementTimeout = timeout ?? TimeSpan.FromSeconds(30),
            Pages = OptionsReader.ReadPages(root.Child("Display")),
            Connections = connections.Count > 0 ? connections : ports,
            Parameters = Section(root, "Params", "Param", ParameterReader.Read),
            Commands = Section(root, "Commands", "Command", CommunicationReader.ReadCommand),
            Responses = Section(root, "Responses", "Response", CommunicationReader.ReadResponse),
            Pairs = Section(root, "Pairs", "Pair", CommunicationReader.ReadPair),
            Groups = Section(root, "Groups", "Group", GroupReader.ReadGroup),
            Timers = Section(root, "Timers", "Timer", GroupReader.ReadTimer),
            Triggers = Section(root, "Triggers", "Trigger", LogicReader.ReadTrigger),
            Actions = Section(root, "Actions", "Action", LogicReader.ReadAction),
            Sessions = Section(root, "HTTP", "Session", SessionReader.Read),
            QActions = QActionReader.Read(root.Child("QActions")),
            Threads = OptionsReader.ReadThreads(root.Child("Threads")),
        };
        if (protocol.Name.Length == 0 || protocol.Version.Length == 0)
        {
            root.Problem("A protocol needs a Name and a Version: add <Name> and <Version> below <Protocol>.");
        }

        root.RefuseRest();
        return protocol;
    }

    private static IReadOnlyDictionary<int, T> Section<T>(Node root, string tag, string item, Func<Node, int, T?> read)
        where T : class
    {
        var section = root.Child(tag);
        var items = Catalog.Read(section, item, read);
        section?.RefuseRest();
        return items;
    }
}
