using System;

namespace Skyline.Protocol.Dialects.Is07
{
    /// <summary>The type of an event, such as <c>number/temperature/C</c> (AMWA IS-07, Event types). Case counts.</summary>
    internal sealed class Is07EventType
    {
        private Is07EventType(Is07BaseType baseType, string unit, bool isEnum)
        {
            BaseType = baseType;
            Unit = unit;
            IsEnum = isEnum;
        }

        /// <summary>Gets what the value must be.</summary>
        public Is07BaseType BaseType { get; }

        /// <summary>Gets the unit of a measurement; <see langword="null"/> when there is none.</summary>
        public string Unit { get; }

        /// <summary>Gets a value indicating whether the type definition of the source gives each value a label (AMWA IS-07, Event types, "Enumerations").</summary>
        public bool IsEnum { get; }

        /// <summary>Reads a type.</summary>
        /// <param name="eventType">What it says.</param>
        /// <returns><see langword="false"/> for a type that IS-07 v1.0 does not define, or leaves out of scope (<c>object</c>).</returns>
        public static bool TryParse(string text, out Is07EventType eventType)
        {
            eventType = null;
            var segments = text.Split('/');
            if (!TryParseBase(segments[0], out var baseType) || Array.IndexOf(segments, string.Empty) >= 0)
            {
                return false;
            }

            var isEnum = segments.Length >= 2 && segments[1] == "enum";
            var isMeasurement = baseType == Is07BaseType.Number && segments.Length >= 3 && !isEnum;
            eventType = new Is07EventType(baseType, isMeasurement ? segments[2] : null, isEnum);
            return true;
        }

        private static bool TryParseBase(string text, out Is07BaseType baseType)
        {
            switch (text)
            {
                case "boolean":
                    baseType = Is07BaseType.Boolean;
                    return true;
                case "string":
                    baseType = Is07BaseType.String;
                    return true;
                case "number":
                    baseType = Is07BaseType.Number;
                    return true;
                default:
                    baseType = default(Is07BaseType);
                    return false;
            }
        }
    }

    /// <summary>The base types (AMWA IS-07, Event types).</summary>
    internal enum Is07BaseType
    {
        /// <summary><c>boolean</c>.</summary>
        Boolean,

        /// <summary><c>string</c>.</summary>
        String,

        /// <summary><c>number</c>.</summary>
        Number,
    }
}
