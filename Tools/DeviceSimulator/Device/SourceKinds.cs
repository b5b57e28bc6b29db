using System.Globalization;

namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>One kind of source for each shape an event type can have.</summary>
internal static class SourceKinds
{
    private static readonly string[] Programmes = ["Morning news", "Café concert", "Weather", "Late show"];
    private static readonly string[] Modes = ["standby", "rehearsal", "live"];

    /// <summary>The kinds, in the order in which sources take them.</summary>
    public static IReadOnlyList<SourceKind> All { get; } =
    [
        new("on air", "boolean", null, """{"type":"boolean"}""", step => Boolean(step % 2 == 0)),
        new("programme", "string", null, """{"type":"string","min_length":0,"max_length":67108864}""", step => Text(Programmes, step)),
        new(
            "temperature",
            "number/temperature/C",
            10,
            """{"type":"number","min":{"value":-200,"scale":10},"max":{"value":1000,"scale":10},"step":{"value":1,"scale":10},"unit":"C"}""",
            step => Integer(195 + Wave(step, 30))),
        new(
            "tally",
            "number/enum/tally",
            null,
            """
            {"type":"number","values":[
            {"value":0,"label":"Off","description":"Not in use"},
            {"value":1,"label":"Preview","description":"Selected next"},
            {"value":2,"label":"Programme","description":"On the output"}]}
            """,
            step => Integer(step % 3)),
        new(
            "mode",
            "string/enum/mode",
            null,
            """
            {"type":"string","values":[
            {"value":"standby","label":"Standby","description":"Nothing runs"},
            {"value":"rehearsal","label":"Rehearsal","description":"Everything runs, nothing leaves"},
            {"value":"live","label":"Live","description":"Everything leaves"}]}
            """,
            step => Text(Modes, step)),
        new(
            "loudness",
            "number",
            null,
            """{"type":"number","min":{"value":-70},"max":{"value":0}}""",
            step => (-30 + (Wave(step, 40) / 4m)).ToString(CultureInfo.InvariantCulture)),
        new(
            "power",
            "boolean/enum/power",
            null,
            """
            {"type":"boolean","values":[
            {"value":false,"label":"Off","description":"On battery"},
            {"value":true,"label":"On","description":"On mains"}]}
            """,
            step => Boolean(step % 2 == 1)),
    ];

    private static string Boolean(bool value) => value ? "true" : "false";

    private static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);

    // None of the texts needs an escape in JSON.
    private static string Text(string[] values, long step) => $"\"{values[step % values.Length]}\"";

    // Up to the height and down again, one a step.
    private static long Wave(long step, long height) => height - Math.Abs(height - (step % (2 * height)));
}
