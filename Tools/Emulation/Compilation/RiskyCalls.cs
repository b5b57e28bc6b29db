using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// Knows which QActions of this process can end it, or keep it from ending: when that happens nobody can tell any more whose code it was, so what they call is
/// noted when they are compiled.
/// </summary>
internal static class RiskyCalls
{
    private static readonly ConcurrentDictionary<string, string> Exiting = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, bool> Threading = new(StringComparer.Ordinal);

    /// <summary>Gets the QActions that end the process, and with which call.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ExitingQActions => Exiting.OrderBy(item => item.Key, StringComparer.Ordinal);

    /// <summary>Gets the QActions that make threads.</summary>
    public static IEnumerable<string> ThreadingQActions => Threading.Keys.Order(StringComparer.Ordinal);

    /// <summary>Notes what a QAction calls.</summary>
    /// <param name="qaction">The QAction.</param>
    /// <param name="assembly">Its assembly.</param>
    /// <param name="ending">What its code calls that ends the process.</param>
    public static void Note(QActionDefinition qaction, byte[] assembly, IReadOnlyCollection<string> ending)
    {
        var name = $"QAction {qaction.Id} ({qaction.Name})";
        if (ending.Count > 0)
        {
            Exiting[name] = string.Join(" or ", ending);
        }

        using var reader = new PEReader(new MemoryStream(assembly));
        var metadata = reader.GetMetadataReader();
        foreach (var member in metadata.MemberReferences.Select(metadata.GetMemberReference).Where(item => item.Parent.Kind == HandleKind.TypeReference))
        {
            var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            switch ($"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}")
            {
                case "System.Environment.Exit":
                    Exiting.TryAdd(name, "Environment.Exit");
                    break;
                case "System.Threading.Thread..ctor":
                    Threading.TryAdd(name, true);
                    break;
            }
        }
    }
}
