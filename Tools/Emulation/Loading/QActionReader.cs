using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Reads QActions/QAction. Source: DataMiner protocol reference, Protocol.QActions.QAction.</summary>
internal static class QActionReader
{
    /// <summary>Reads the QActions in the order of the file.</summary>
    /// <param name="section">The section; null when the protocol has none.</param>
    /// <returns>The QActions.</returns>
    public static IReadOnlyList<QActionDefinition> Read(Node? section)
    {
        var qactions = new List<QActionDefinition>();
        foreach (var node in section?.Children("QAction") ?? [])
        {
            var qaction = ReadOne(node);
            if (qactions.Exists(other => other.Id == qaction.Id))
            {
                node.Problem($"QAction {qaction.Id} is there twice; give one of them another id.");
            }

            qactions.Add(qaction);
        }

        section?.RefuseRest();
        return qactions;
    }

    private static QActionDefinition ReadOne(Node node)
    {
        var id = node.IntAttribute("id") ?? 0;
        var language = node.Attribute("encoding") ?? "csharp";
        var isCSharp = language.Equals("csharp", StringComparison.OrdinalIgnoreCase);
        if (!isCSharp)
        {
            node.Unsupported($"QAction {id} is written in '{language}': the emulator cannot run it; it runs csharp.");
        }

        var qaction = new QActionDefinition
        {
            Id = id,
            Name = node.Attribute("name") ?? string.Empty,
            IsCSharp = isCSharp,
            Code = node.RawText,
            CodePosition = node.TextPosition,
            Position = node.Position,
            Triggers = Words.Ids(node, node.Attribute("triggers"), "The triggers of a QAction"),
            EntryPoints = Words.Split(node.Attribute("entryPoint")),
            InputParameters = Words.Ids(node, node.Attribute("inputParameters"), "The inputParameters of a QAction"),
            Imports = Words.Split(node.Attribute("dllImport")),
            IsRow = node.BoolAttribute("row"),
            Condition = node.ChildText("Condition"),
        };
        qaction = ReadOptions(node, qaction);
        node.RefuseRest();
        Check(node, qaction);
        return qaction;
    }

    private static QActionDefinition ReadOptions(Node node, QActionDefinition qaction)
    {
        foreach (var option in Words.Split(node.Attribute("options")))
        {
            switch (option.ToLowerInvariant())
            {
                case "precompile":
                    qaction = qaction with { IsPrecompiled = true };
                    break;
                case "binary":
                    qaction = qaction with { IsBinary = true };
                    break;
                case "queued":
                    qaction = qaction with { IsQueued = true };
                    break;
                case "debug":
                    qaction = qaction with { IsDebug = true };
                    break;
                default:
                    node.Unsupported($"The option '{option}' of QAction {qaction.Id} is not modelled by the emulator; it knows: precompile, binary, queued, debug.");
                    break;
            }
        }

        return qaction;
    }

    private static void Check(Node node, QActionDefinition qaction)
    {
        if (string.IsNullOrWhiteSpace(qaction.Code))
        {
            node.Problem($"QAction {qaction.Id} has no code; pack the protocol first, or give a protocol.xml that holds its code.");
        }

        if (qaction.Triggers.Count == 0 && !qaction.IsPrecompiled)
        {
            node.Warning($"QAction {qaction.Id} has no triggers and is not precompiled: nothing runs it, and no other QAction can use it. Add options=\"precompile\" to a library.");
        }

        if (qaction.EntryPoints.Count > 1 && qaction.EntryPoints.Count != qaction.Triggers.Count)
        {
            node.Problem($"QAction {qaction.Id} has {qaction.EntryPoints.Count} entry points for {qaction.Triggers.Count} triggers; give one, or one for each trigger.");
        }
    }
}
