namespace ConnectorEmulator.Conditions;

/// <summary>The kinds of words in a condition.</summary>
internal enum TokenKind
{
    /// <summary>A parameter: id:N.</summary>
    Parameter,

    /// <summary>A text between quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The word empty: a parameter that is not initialized.</summary>
    Empty,

    /// <summary>The word emptystring: an empty text or a parameter that is not initialized.</summary>
    EmptyString,

    /// <summary>An operator or a bracket.</summary>
    Symbol,

    /// <summary>The end.</summary>
    End,
}

/// <summary>A word of a condition.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Its text; for a parameter the id.</param>
internal sealed record Token(TokenKind Kind, string Text);
