using System.Collections;
using Moq;

namespace Skyline.DataMiner.WebSocketDriver.Contracts.Tests;

/// <summary>Expected arguments that hold arrays in arrays, which a mock compares by reference.</summary>
internal static class Like
{
    public static object Value(params object?[] expected) => Match.Create<object>(actual => IsEqual(actual, expected));

    public static object[] Array(object[] expected) => Match.Create<object[]>(actual => IsEqual(actual, expected));

    private static bool IsEqual(object? actual, object?[] expected) => StructuralComparisons.StructuralEqualityComparer.Equals(actual, expected);
}
