using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>Which placeholders there are, and where each of them can stand.</summary>
    internal static class PlaceholderNames
    {
        private const string InputPrefix = "input.";
        private const string VariablePrefix = "var.";
        private const string PartPrefix = "key.";
        private const string TextSuffix = ":text";

        private static readonly Dictionary<string, PlaceholderKind> Plain = new Dictionary<string, PlaceholderKind>
        {
            ["id"] = PlaceholderKind.Number,
            ["uuid"] = PlaceholderKind.Uuid,
            ["time.iso"] = PlaceholderKind.TimeIso,
            ["time.unix"] = PlaceholderKind.TimeUnix,
            ["time.unixMs"] = PlaceholderKind.TimeUnixMs,
            ["time.unixUs"] = PlaceholderKind.TimeUnixUs,
            ["time.unixNs"] = PlaceholderKind.TimeUnixNs,
            ["time.tai"] = PlaceholderKind.TimeTai,
            ["user"] = PlaceholderKind.User,
            ["secret"] = PlaceholderKind.Secret,
            ["value"] = PlaceholderKind.Value,
            ["keys"] = PlaceholderKind.Keys,
            ["key"] = PlaceholderKind.Key,
            ["key.parts"] = PlaceholderKind.KeyParts,
            ["alias"] = PlaceholderKind.Alias,
        };

        /// <summary>Reads a placeholder.</summary>
        /// <param name="content">What stands between the braces.</param>
        /// <param name="scope">What it can stand for.</param>
        /// <param name="isInEach">Whether it stands in <c>$each</c>.</param>
        /// <returns>The placeholder.</returns>
        /// <exception cref="TemplateMistakeException">It is none, or cannot stand here.</exception>
        public static Placeholder Read(string content, TemplateScope scope, bool isInEach)
        {
            // A name as it was given comes first, so that an input may be called 'Ready?'.
            var placeholder = Find(content, scope);
            if (placeholder == null)
            {
                var isOptional = content.EndsWith("?", StringComparison.Ordinal);
                var name = isOptional ? content.Substring(0, content.Length - 1) : content;
                placeholder = Find(name, scope) ?? FindText(name, scope);
                if (placeholder == null)
                {
                    throw new TemplateMistakeException(Unknown(content, name, scope));
                }

                placeholder.IsOptional = isOptional;
            }

            placeholder.Written = "{" + content + "}";
            var only = OnlyPlace(placeholder.Kind, scope.Use, isInEach);
            return only == null ? placeholder : throw new TemplateMistakeException(placeholder.Written + " can only stand in " + only + "");
        }

        private static Placeholder Find(string name, TemplateScope scope)
        {
            if (Plain.TryGetValue(name, out var kind))
            {
                return new Placeholder(kind);
            }

            if (name.StartsWith("$", StringComparison.Ordinal) || name.StartsWith("@", StringComparison.Ordinal))
            {
                // The question mark is not part of a path.
                return name.EndsWith("?", StringComparison.Ordinal) ? null : new Placeholder(PlaceholderKind.Path, name);
            }

            if (IsOneOf(name, InputPrefix, scope.Inputs))
            {
                return new Placeholder(PlaceholderKind.Input, name.Substring(InputPrefix.Length));
            }

            if (IsOneOf(name, VariablePrefix, scope.Variables))
            {
                return new Placeholder(PlaceholderKind.Variable, name.Substring(VariablePrefix.Length));
            }

            var part = 0;
            return name.StartsWith(PartPrefix, StringComparison.Ordinal)
                && int.TryParse(name.Substring(PartPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out part)
                && part > 0
                ? new Placeholder(PlaceholderKind.KeyPart, part: part)
                : null;
        }

        private static Placeholder FindText(string name, TemplateScope scope)
        {
            var placeholder = name.EndsWith(TextSuffix, StringComparison.Ordinal) ? Find(name.Substring(0, name.Length - TextSuffix.Length), scope) : null;
            if (placeholder != null)
            {
                placeholder.IsText = true;
            }

            return placeholder;
        }

        private static bool IsOneOf(string name, string prefix, IEnumerable<string> names) =>
            name.StartsWith(prefix, StringComparison.Ordinal) && names.Contains(name.Substring(prefix.Length));

        private static string OnlyPlace(PlaceholderKind kind, TemplateUse use, bool isInEach)
        {
            switch (kind)
            {
                case PlaceholderKind.Value:
                    return use == TemplateUse.Command ? null : "a command";
                case PlaceholderKind.Path:
                    return use == TemplateUse.Answer ? null : "an answer";
                case PlaceholderKind.Keys:
                    return use == TemplateUse.SeveralKeys && !isInEach ? null : "'subscribe' or 'unsubscribe' with a list of all, new or gone, outside '$each'";
                case PlaceholderKind.Key:
                case PlaceholderKind.KeyPart:
                case PlaceholderKind.KeyParts:
                case PlaceholderKind.Alias:
                    return isInEach || use == TemplateUse.OneKey ? null : "'subscribe' or 'unsubscribe' with \"list\": \"one\", or in '$each'";
                default:
                    return null;
            }
        }

        private static string Unknown(string content, string name, TemplateScope scope)
        {
            var written = "{" + content + "}";
            var nearest = NearestWord.To(name, Known(scope));
            if (nearest != null)
            {
                return written + " is not a placeholder; {" + nearest + "}?";
            }

            if (name.StartsWith(InputPrefix, StringComparison.Ordinal))
            {
                return written + ": 'inputs' has no '" + name.Substring(InputPrefix.Length) + "'" + Listed(scope.Inputs);
            }

            return name.StartsWith(VariablePrefix, StringComparison.Ordinal)
                ? written + ": no 'take' or 'let' gives '" + name.Substring(VariablePrefix.Length) + "'" + Listed(scope.Variables)
                : written + " is not a placeholder; write {{ for a brace. Known: " + string.Join(", ", Known(scope).Select(known => "{" + known + "}")) + "";
        }

        private static string Listed(IReadOnlyCollection<string> names) => names.Count == 0 ? string.Empty : "; known: " + string.Join(", ", names);

        private static IEnumerable<string> Known(TemplateScope scope) => Plain.Where(plain => CanStand(plain.Value, scope.Use))
            .Select(plain => plain.Key)
            .Concat(scope.Inputs.Select(input => InputPrefix + input))
            .Concat(scope.Variables.Select(variable => VariablePrefix + variable));

        private static bool CanStand(PlaceholderKind kind, TemplateUse use) =>
            OnlyPlace(kind, use, isInEach: false) == null || (use == TemplateUse.SeveralKeys && OnlyPlace(kind, use, isInEach: true) == null);
    }
}
