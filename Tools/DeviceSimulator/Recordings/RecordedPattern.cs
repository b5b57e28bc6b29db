using System.Text;
using System.Text.RegularExpressions;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>
/// What is waited for in place of a recorded message: one with the same members and the same words. Numbers, and texts with a digit in them, may differ, as they do from run to run; so may what is masked.
/// </summary>
/// <param name="recorded">The message.</param>
internal sealed partial class RecordedPattern(RecordedMessage recorded)
{
    private readonly JsonScalars? json = recorded.IsText ? JsonScalars.Read(recorded.Data.Span) : null;

    /// <summary>Compares with a message that came.</summary>
    /// <param name="data">Its payload.</param>
    /// <param name="isText">Whether it is a text frame.</param>
    /// <returns>True when it may be taken for the recorded one.</returns>
    public bool Fits(ReadOnlyMemory<byte> data, bool isText)
    {
        if (isText != recorded.IsText || data.Span.SequenceEqual(recorded.Data.Span))
        {
            return isText == recorded.IsText;
        }

        if (!isText)
        {
            return false;
        }

        return json is null
            ? Simplify(Encoding.UTF8.GetString(recorded.Data.Span)).IsMatch(Encoding.UTF8.GetString(data.Span))
            : JsonScalars.Read(data.Span) is { } other && other.Shape == json.Shape && Fit(json.Scalars, other.Scalars);
    }

    /// <summary>Finds what is different in a message that fits.</summary>
    /// <param name="data">Its payload.</param>
    /// <returns>The scalars, recorded and as they came.</returns>
    public IEnumerable<(JsonScalar Recorded, string Raw)> Compare(ReadOnlyMemory<byte> data) =>
        json is not null && JsonScalars.Read(data.Span) is { } other && other.Scalars.Count == json.Scalars.Count
            ? json.Scalars.Zip(other.Scalars, (before, now) => (before, now.Raw)).Where(pair => pair.before.Raw != pair.Raw)
            : [];

    // Lists may have another length.
    private static bool Fit(IReadOnlyList<JsonScalar> before, IReadOnlyList<JsonScalar> now) =>
        before.Count != now.Count || before.Zip(now, (one, other) => one.MayDiffer || one.Raw == other.Raw).All(fits => fits);

    private static Regex Simplify(string text) =>
        new("^" + Digits().Replace(Regex.Escape(text), "[0-9]+").Replace(SecretNames.Mask, ".+", StringComparison.Ordinal) + "$", RegexOptions.NonBacktracking | RegexOptions.Singleline);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
