using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Messages;

/// <summary>A text that another one is compared with.</summary>
internal sealed class TextPattern(PlaceholderText text)
{
    /// <summary>
    /// Whether a text has this form. Each placeholder stands for one character or more, up to the first place where what follows it is found; what ends
    /// the pattern must end the text.
    /// </summary>
    public bool Matches(string value, TakenValues taken)
    {
        var at = 0;
        for (var index = 0; index < text.Parts.Count; index++)
        {
            (var literal, var placeholder) = text.Parts[index];
            if (placeholder is null)
            {
                if (!value.AsSpan(at).StartsWith(literal, StringComparison.Ordinal))
                {
                    return false;
                }

                at += literal.Length;
                continue;
            }

            var end = End(value, at, index);
            if (end <= at || !taken.TryTake(placeholder, JsonSerializer.SerializeToElement(value[at..end])))
            {
                return false;
            }

            at = end;
        }

        return at == value.Length;
    }

    private int End(string value, int start, int index)
    {
        if (index + 1 == text.Parts.Count)
        {
            return value.Length;
        }

        var next = text.Parts[index + 1].Literal;
        return start >= value.Length ? -1
            : index + 2 == text.Parts.Count ? value.EndsWith(next, StringComparison.Ordinal) ? value.Length - next.Length : -1
            : value.IndexOf(next, start + 1, StringComparison.Ordinal);
    }
}
