using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// The texts of numbers that only show when the code runs: a double in an object, a list, or the arguments of a format. A class behind the code gives them 15 digits (7 for
/// a float), and leaves everything else as it is; its lines are not counted, and no debugger stops at them.
/// </summary>
internal static class AgentText
{
    /// <summary>
    /// The class, on one line. A format with digits of its own rounds what 15 digits say, halves away from zero, as that of the .NET Framework does: 2.675 with two decimals is 2.68
    /// there, where .NET looks at all digits of the double and says 2.67.
    /// </summary>
    public static readonly string Source = string.Join(' ', [
        "[System.Diagnostics.DebuggerNonUserCode] internal static class __AgentText {",
        "internal static object Of(object value) => value is double || value is float ? new Number((System.IFormattable)value, value is double ? \"G15\" : \"G7\") : value;",
        "internal static string Text(object value) => System.Convert.ToString(Of(value));",
        "internal static string Format(object value, string format, System.IFormatProvider provider = null) => ((System.IFormattable)Of(value)).ToString(format, provider);",
        "internal static object[] Each(object[] values) => values == null ? null : System.Array.ConvertAll(values, Of);",
        "internal static System.Collections.Generic.IEnumerable<object> Each<T>(System.Collections.Generic.IEnumerable<T> values) => values == null ? null : System.Linq.Enumerable.Select(values, value => Of(value));",
        "private sealed class Number : System.IFormattable {",
        "private readonly System.IFormattable number; private readonly string digits;",
        "internal Number(System.IFormattable number, string digits) => (this.number, this.digits) = (number, digits);",
        "public override string ToString() => number.ToString(digits, null);",
        "public string ToString(string format, System.IFormatProvider provider) => string.IsNullOrEmpty(format) || format == \"G\" || format == \"g\" ? number.ToString(digits, provider)",
        ": (format == \"R\" || format == \"r\") && number is double ? RoundTrip((double)number, provider)",
        ": IsWhole(format) || !(Rounded() is decimal) ? number.ToString(format, provider) : ((decimal)Rounded()).ToString(format, provider);",
        "private static bool IsWhole(string format) => format == \"R\" || format == \"r\" || format == \"G16\" || format == \"G17\" || format == \"g17\" || format == \"G9\";",
        "private static string RoundTrip(double value, System.IFormatProvider provider) => double.Parse(value.ToString(\"G15\", Plain), Plain) == value ? value.ToString(\"G15\", provider) : value.ToString(\"G17\", provider);",
        "private object Rounded() => decimal.TryParse(number.ToString(digits, Plain), System.Globalization.NumberStyles.Float, Plain, out var value) && (value != 0 || System.Convert.ToDouble(number) == 0) ? value + 0m : (object)null;",
        "private static System.Globalization.CultureInfo Plain => System.Globalization.CultureInfo.InvariantCulture;",
        "} }",
    ]);

    /// <summary>Tells whether a part of the code is the class.</summary>
    /// <param name="node">The part.</param>
    /// <returns>True when it is.</returns>
    public static bool IsClass(SyntaxNode node) => node is ClassDeclarationSyntax { Identifier.ValueText: "__AgentText" };

    /// <summary>Tells whether a value of a type may be a double or a float.</summary>
    /// <param name="type">The type.</param>
    /// <returns>True when it may.</returns>
    public static bool MayBeNumber(ITypeSymbol? type) => IsNumber(type) || IsBoxed(type) || IsNullable(type);

    /// <summary>Tells whether a value of a type is held in an object, so that what it is only shows when the code runs.</summary>
    /// <param name="type">The type.</param>
    /// <returns>True when it is.</returns>
    public static bool IsBoxed(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType || type?.ToDisplayString() is "System.IFormattable" or "System.IConvertible" or "System.IComparable";

    /// <summary>Tells whether a type is a double or a float that may be null.</summary>
    /// <param name="type">The type.</param>
    /// <returns>True when it is.</returns>
    public static bool IsNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } && IsNumber(inner);

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="member">The member of the class: Of, Text or Each.</param>
    /// <returns>The call.</returns>
    public static InvocationExpressionSyntax Wrap(ExpressionSyntax value, string member = "Of") => SyntaxFactory.InvocationExpression(
        SyntaxFactory.ParseExpression($"global::__AgentText.{member}"), SyntaxFactory.ArgumentList([SyntaxFactory.Argument(value.WithoutTrivia())])).WithTriviaFrom(value);

    /// <summary>Tells how an argument is wrapped.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="isSpread">Whether the method takes its elements, as of an array or a list.</param>
    /// <returns>The member of the class; null when it stays as it is.</returns>
    public static string? MemberFor(ITypeSymbol? type, bool isSpread) => isSpread && HoldsNumbers(type) ? "Each" : MayBeNumber(type) ? "Of" : null;

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;

    private static bool HoldsNumbers(ITypeSymbol? type) => type is IArrayTypeSymbol array
        ? MayBeNumber(array.ElementType)
        : (type?.AllInterfaces ?? []).Append(type as INamedTypeSymbol).Any(item =>
            item is { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T, TypeArguments: [var element] } && MayBeNumber(element));
}
