namespace ConnectorEmulator.Tests.Contract;

/// <summary>A row of the contract.</summary>
internal sealed record ContractRow(string Id, string Statement, string Source, string Proof)
{
    private const string NoTest = "No test: ";

    /// <summary>Gets why there is no test; null when there should be one.</summary>
    public string? Reason => Proof.StartsWith(NoTest, StringComparison.Ordinal) ? Proof[NoTest.Length..] : null;

    /// <summary>Gets the tests: class and method, below the namespace of the tests.</summary>
    public IReadOnlyList<string> Tests => Reason is null ? [.. Proof.Split("<br>").Select(test => test.Trim('`', ' '))] : [];
}

/// <summary>Reads Documentation/engineers/contract.md.</summary>
internal static class ContractTable
{
    private static readonly string Source = Path.Combine(Repository.Folder, "Documentation", "engineers", "contract.md");

    /// <summary>Gets the rows, in order.</summary>
    public static IReadOnlyList<ContractRow> Rows { get; } = [.. File.ReadLines(Source).Where(IsRow).Select(Read)];

    private static bool IsRow(string line) => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal) && !line.StartsWith("| row |", StringComparison.Ordinal);

    private static ContractRow Read(string line) => line.Trim('|', ' ').Split(" | ") is [var id, var statement, var source, var proof]
        ? new ContractRow(id, statement, source, proof)
        : throw new FormatException($"A row of the contract has four cells, not: {line}");
}
