namespace ConnectorEmulator.Model;

/// <summary>A QAction: C# code run when one of its parameters changes.</summary>
public sealed record QActionDefinition
{
    /// <summary>Gets the id.</summary>
    public required int Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the code as it stands in Protocol.xml.</summary>
    public required string Code { get; init; }

    /// <summary>Gets the place in Protocol.xml where the code starts.</summary>
    public Position CodePosition { get; init; }

    /// <summary>Gets the place of the QAction's tag.</summary>
    public Position Position { get; init; }

    /// <summary>Gets the parameters that set it off.</summary>
    public IReadOnlyList<int> Triggers { get; init; } = [];

    /// <summary>Gets the entry points: one for all triggers, or one for each; a name with an optional class before it.</summary>
    public IReadOnlyList<string> EntryPoints { get; init; } = [];

    /// <summary>Gets the parameters whose values are handed over at the start of a run.</summary>
    public IReadOnlyList<int> InputParameters { get; init; } = [];

    /// <summary>Gets the references beyond an agent's own.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    /// <summary>Gets a value indicating whether its code is C#.</summary>
    public bool IsCSharp { get; init; } = true;

    /// <summary>Gets a value indicating whether it is compiled when the element is created.</summary>
    public bool IsPrecompiled { get; init; }

    /// <summary>Gets a value indicating whether input parameters arrive as bytes.</summary>
    public bool IsBinary { get; init; }

    /// <summary>Gets a value indicating whether it is compiled without optimization.</summary>
    public bool IsDebug { get; init; }

    /// <summary>Gets a value indicating whether it runs on a thread of its own.</summary>
    public bool IsQueued { get; init; }

    /// <summary>Gets a value indicating whether it runs for each row that changes.</summary>
    public bool IsRow { get; init; }

    /// <summary>Gets when to run; null means always.</summary>
    public string? Condition { get; init; }
}
