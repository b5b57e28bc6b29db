using System.Text;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Paths;
using Skyline.Protocol.Dialects.Definitions.Values;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Dialects.Definitions.Evaluation
{
    /// <summary>What paths and texts find in a message that was walked.</summary>
    internal static class PathValues
    {
        /// <summary>Gives what a path finds, as text.</summary>
        /// <param name="path">The path.</param>
        /// <param name="frame">The item, or the message.</param>
        /// <returns>The text; <see langword="null"/> for null and for nothing.</returns>
        public static string Text(DefinitionPath path, Frame frame)
        {
            var slot = path.Slot;
            return slot.Name ?? (slot.Index < 0 ? frame.At(slot.Scope).Name : ScalarText.Of(in frame[slot]));
        }

        /// <summary>Gives what a path finds, typed as received.</summary>
        /// <param name="path">The path.</param>
        /// <param name="frame">The item, or the message.</param>
        /// <returns>The value; none for nothing.</returns>
        public static TemplateValue Typed(DefinitionPath path, Frame frame) =>
            path.Slot.Index < 0 ? TemplateValue.Text(Text(path, frame)) : TemplateValue.Of(in frame[path.Slot]);

        /// <summary>Tells whether a path finds something, without building it.</summary>
        /// <param name="path">The path.</param>
        /// <param name="frame">The item, or the message.</param>
        /// <returns><see langword="false"/> when it finds nothing.</returns>
        public static bool Exists(DefinitionPath path, Frame frame) => path.Slot.Index < 0 || frame[path.Slot].Kind != JsonKind.None;

        /// <summary>Puts into a text what its paths find, all of which it needs.</summary>
        /// <param name="text">The text.</param>
        /// <param name="frame">The item, or the message.</param>
        /// <param name="missing">The path that finds nothing, as an operator is told of it; <see langword="null"/> when every one does.</param>
        /// <returns>The text; <see langword="null"/> when a path finds nothing or null.</returns>
        public static string Complete(PathText text, Frame frame, out string missing) => Build(text, frame, true, out missing);

        /// <summary>Puts into a text what its paths find, for an operator to read.</summary>
        /// <param name="text">The text; may be <see langword="null"/>.</param>
        /// <param name="frame">The item, or the message.</param>
        /// <returns>The text, fit to be shown; <see langword="null"/> when nothing is in it.</returns>
        public static string Shown(PathText text, Frame frame)
        {
            var shown = text == null ? null : DisplayText.Clean(Build(text, frame, false, out _)).Trim();
            return string.IsNullOrEmpty(shown) ? null : shown;
        }

        /// <summary>Puts into a text what its paths find; what is not there leaves nothing.</summary>
        /// <param name="text">The text; may be <see langword="null"/>.</param>
        /// <param name="frame">The item, or the message.</param>
        /// <returns>The text; <see langword="null"/> for no text.</returns>
        public static string Loose(PathText text, Frame frame) => text == null ? null : Build(text, frame, false, out _);

        private static string Build(PathText text, Frame frame, bool isWhole, out string missing)
        {
            missing = null;
            var pieces = text.Pieces;
            if (pieces.Length == 1)
            {
                var only = Piece(pieces[0], frame);
                missing = only == null ? pieces[0].Path.Missed : null;
                return only ?? (isWhole ? null : string.Empty);
            }

            var built = new StringBuilder();
            for (var index = 0; index < pieces.Length; index++)
            {
                var piece = Piece(pieces[index], frame);
                if (piece == null && isWhole)
                {
                    missing = pieces[index].Path.Missed;
                    return null;
                }

                built.Append(piece);
            }

            return built.ToString();
        }

        private static string Piece(PathTextPiece piece, Frame frame)
        {
            if (piece.Path == null)
            {
                return piece.Characters;
            }

            var text = Text(piece.Path, frame);
            return piece.Part == 0 || text == null ? text : Part(text, piece.Separator, piece.Part);
        }

        private static string Part(string text, char separator, int part)
        {
            var start = 0;
            for (var number = 1; number < part; number++)
            {
                start = text.IndexOf(separator, start) + 1;
                if (start == 0)
                {
                    return null;
                }
            }

            var end = text.IndexOf(separator, start);
            return text.Substring(start, (end < 0 ? text.Length : end) - start);
        }
    }
}
