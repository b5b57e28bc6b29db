using System.Globalization;
using System.Text;

namespace ConnectorEmulator.Packaging.Helper;

/// <summary>The source of the helper while it is written: lines, blocks, and which names each class has already.</summary>
/// <param name="reportClash">Takes the parameter whose name a class has already, and that name.</param>
/// <param name="isNamed">Whether some code names a member; what none names can be left out.</param>
internal sealed class HelperText(Action<int, string> reportClash, Func<string, bool> isNamed)
{
    private const string Hidden = "[EditorBrowsable(EditorBrowsableState.Never)]";

    private readonly StringBuilder text = new();
    private readonly Stack<HashSet<string>> scopes = new();

    /// <summary>Writes a line.</summary>
    /// <param name="content">Its content.</param>
    public void Line(string content = "") => text.Append(' ', content.Length > 0 ? scopes.Count * 4 : 0).Append(content).Append('\n');

    /// <summary>Writes a block.</summary>
    /// <param name="header">What stands before it; null when it is written already.</param>
    /// <param name="content">Writes what is in it.</param>
    /// <param name="taken">Names that nothing in it may have: the class's own among them.</param>
    public void Block(string? header, Action content, params string[] taken)
    {
        if (header is not null)
        {
            Line(header);
        }

        Line("{");
        scopes.Push(new HashSet<string>(taken, StringComparer.Ordinal));
        content();
        scopes.Pop();
        Line("}");
    }

    /// <summary>Writes a summary.</summary>
    /// <param name="content">XML text.</param>
    public void Summary(FormattableString content) => Line($"/// <summary>{Invariant(content)}</summary>");

    /// <summary>Writes a member that is named after a parameter.</summary>
    /// <param name="id">The parameter.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="isHidden">Whether editors leave it out of their lists.</param>
    /// <param name="declaration">The member.</param>
    /// <param name="canBeLeftOut">Whether it is left out when no code names it.</param>
    public void Member(int id, string name, bool isHidden, FormattableString declaration, bool canBeLeftOut = false)
    {
        if (!scopes.Peek().Add(name))
        {
            reportClash(id, name);
        }

        if (canBeLeftOut && !isNamed(name))
        {
            return;
        }

        if (isHidden)
        {
            Line(Hidden);
        }

        Line(Invariant(declaration));
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private static string Invariant(FormattableString content) => content.ToString(CultureInfo.InvariantCulture);
}
