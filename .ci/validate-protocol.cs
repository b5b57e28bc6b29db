#:property PublishAot=false
// dotnet run .ci/validate-protocol.cs -- Protocol.xml [protocol.xsd]: validates a protocol against the vendor's schema, which is not part of this repository: the second argument, or
// the environment variable PROTOCOL_SCHEMA, says where it is; without both it is looked for in ../shared/schema. Writes each error with its place.
// Exits with 0 when there is none but the one that a protocol with WebSockets cannot avoid, the missing Type; with 1 when there are others; with 2 when it could not check.
using System.Globalization;
using System.Xml;
using System.Xml.Schema;

CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
if (args.Length is 0 or > 2)
{
    return Refuse("name the protocol, and the schema if it is not in ../shared/schema.");
}

var protocol = args[0];
var schema = args.Length > 1 ? args[1]
    : Environment.GetEnvironmentVariable("PROTOCOL_SCHEMA") is { Length: > 0 } named ? named
    : Path.Combine("..", "shared", "schema", "protocol.xsd");
if (!File.Exists(protocol) || !File.Exists(schema))
{
    return Refuse($"there is no file {(File.Exists(protocol) ? schema : protocol)}.");
}

// What the schema imports lies beside it: nothing is fetched from elsewhere.
var schemas = new XmlSchemaSet { XmlResolver = XmlResolver.FileSystemResolver };
try
{
    schemas.Add(null, Path.GetFullPath(schema));
    schemas.Compile();
}
catch (Exception exception) when (exception is XmlException or XmlSchemaException or IOException or UnauthorizedAccessException)
{
    return Refuse($"{schema}: {exception.Message}");
}

List<XmlSchemaException> errors = [];
var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
settings.ValidationEventHandler += (_, problem) => errors.Add(problem.Exception);
try
{
    using var reader = XmlReader.Create(protocol, settings);
    while (reader.Read())
    {
    }
}
catch (XmlException exception)
{
    Console.WriteLine($"{protocol}({exception.LineNumber},{exception.LinePosition}): {exception.Message}");
    return 1;
}

foreach (var error in errors)
{
    Console.WriteLine($"{protocol}({error.LineNumber},{error.LinePosition}): {error.Message}");
}

var allowed = errors.Count(IsMissingType) == 1 ? 1 : 0;
Console.WriteLine($"{errors.Count - allowed} schema errors{(allowed == 1 ? ", and the missing Type, which is allowed" : string.Empty)}");
return errors.Count == allowed ? 0 : 1;

static bool IsMissingType(XmlSchemaException error) =>
    error.Message.StartsWith("The element 'Protocol' ", StringComparison.Ordinal)
    && error.Message.Contains("has incomplete content", StringComparison.Ordinal)
    && error.Message.Contains("expected: 'Type' in", StringComparison.Ordinal);

static int Refuse(string why)
{
    Console.Error.WriteLine($"The schema was not checked: {why}");
    return 2;
}
