using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ConnectorEmulator.TestSupport;

/// <summary>
/// Reads from the metadata of an assembly which of its types uses which: base types, interfaces, attributes, constraints, the types of fields, parameters, results
/// and locals, and each type whose member a method uses.
/// </summary>
internal static class TypeUses
{
    // The first byte of an instruction of two (ECMA-335, III.1.2.1).
    private const int TwoBytes = 0xFE;

    private static readonly Dictionary<short, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value, code => code.OperandType);

    /// <summary>Reads the uses.</summary>
    /// <param name="path">The assembly.</param>
    /// <returns>Each use once.</returns>
    public static IReadOnlyCollection<(TypeName From, TypeName To)> Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return Read(file).ToHashSet();
    }

    private static IEnumerable<(TypeName From, TypeName To)> Read(PEReader file)
    {
        var reader = file.GetMetadataReader();
        foreach (var handle in reader.TypeDefinitions)
        {
            var from = Outermost(reader, handle);
            var found = new HashSet<TypeDefinitionHandle>();
            var walk = new SignatureWalk(reader, found);
            Read(file, walk, reader.GetTypeDefinition(handle));
            foreach (var use in found)
            {
                // What the compiler makes belongs to no namespace of ours.
                var to = Outermost(reader, use);
                if (from != to && !from.Name.StartsWith('<') && !to.Name.StartsWith('<'))
                {
                    yield return (from, to);
                }
            }
        }
    }

    private static TypeName Outermost(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
        {
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        }

        return new TypeName(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private static void Read(PEReader file, SignatureWalk walk, TypeDefinition type)
    {
        walk.Take(type.BaseType);
        walk.Take(type.GetGenericParameters());
        walk.Take(type.GetCustomAttributes());
        foreach (var handle in type.GetInterfaceImplementations())
        {
            walk.Take(walk.Reader.GetInterfaceImplementation(handle).Interface);
        }

        foreach (var field in type.GetFields().Select(walk.Reader.GetFieldDefinition))
        {
            field.DecodeSignature(walk, null);
            walk.Take(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties().Select(walk.Reader.GetPropertyDefinition))
        {
            walk.Take(property.GetCustomAttributes());
        }

        foreach (var method in type.GetMethods().Select(walk.Reader.GetMethodDefinition))
        {
            method.DecodeSignature(walk, null);
            walk.Take(method.GetGenericParameters());
            walk.Take(method.GetCustomAttributes());
            if (method.RelativeVirtualAddress > 0)
            {
                ReadBody(walk, file.GetMethodBody(method.RelativeVirtualAddress));
            }
        }
    }

    private static void ReadBody(SignatureWalk walk, MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
        {
            walk.Reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(walk, null);
        }

        foreach (var region in body.ExceptionRegions)
        {
            walk.Take(region.CatchType);
        }

        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            var value = (short)code.ReadByte();
            var operand = Operands[value == TwoBytes ? unchecked((short)((TwoBytes << 8) | code.ReadByte())) : value];
            switch (operand)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    walk.Take(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                default:
                    code.Offset += Size(operand);
                    break;
            }
        }
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
