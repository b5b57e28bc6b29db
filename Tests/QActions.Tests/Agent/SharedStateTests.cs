using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Skyline.Protocol.Agent;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Agent;

/// <summary>
/// Elements may or may not share a process, from one start to the next (DataMiner documentation, "QAction member fields"): what is static must be the same for
/// all of them, or be told apart by the element.
/// </summary>
public class SharedStateTests
{
    // Told apart by the ids of the element, which stay when it is swarmed; and when the process began to count time.
    private static readonly string[] Known = { "ElementSessions.Holders", "SystemClock.SinceLoad" };

    private static readonly Type[] Plain = { typeof(string), typeof(TimeSpan), typeof(DateTime), typeof(decimal), typeof(Guid), typeof(Regex) };

    private static IEnumerable<FieldInfo> Statics => typeof(ElementSessions).Assembly.GetTypes()
        .Where(type => IsOfTheLibrary(type) && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(member => !member.IsLiteral);

    [Test]
    public void Statics_OfTheLibrary_AreSetOnce() => Assert.That(Statics.Where(field => !field.IsInitOnly).Select(Name), Is.Empty);

    [Test]
    public void Statics_OfTheLibrary_AreValuesOrListsOfThem() =>
        Assert.That(Statics.Where(field => !IsValueOrList(field.FieldType)).Select(Name), Is.EquivalentTo(Known));

    private static bool IsValueOrList(Type type) =>
        type.IsArray ? IsValue(type.GetElementType())
        : type.Namespace == "System.Collections.Generic" ? type.GetGenericArguments().All(IsValueOrList)
        : IsValue(type);

    private static bool IsValue(Type type) =>
        type.IsPrimitive || type.IsEnum || Plain.Contains(type) || typeof(Delegate).IsAssignableFrom(type) || typeof(Encoding).IsAssignableFrom(type)
        || IsSetOnce(type);

    // A type of the library whose own fields never change.
    private static bool IsSetOnce(Type type) => IsOfTheLibrary(type)
        && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .All(field => field.IsInitOnly && (field.FieldType == type || IsValueOrList(field.FieldType)));

    private static bool IsOfTheLibrary(Type type) => type.Namespace?.StartsWith("Skyline.Protocol", StringComparison.Ordinal) == true;

    private static string Name(FieldInfo field) => field.DeclaringType.Name + "." + field.Name;
}
