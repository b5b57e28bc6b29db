using System.Xml.Linq;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Protocol;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Packaging.Projects;

/// <summary>
/// Reads a csproj as XML. MSBuild is not asked, so what would need it to know the files or references is refused.
/// </summary>
internal sealed class ProjectReader
{
    private static readonly string[] NotRead = ["Import", "Choose", "Target", "Compile", "Using"];

    private readonly string file;
    private readonly ProblemList problems;
    private readonly List<PackageReference> packages = [];
    private readonly List<string> assemblies = [];
    private readonly List<QActionReference> qactions = [];

    private ProjectReader(string file, ProblemList problems)
    {
        this.file = file;
        this.problems = problems;
    }

    /// <summary>Reads a project; one that can not be read counts as one without references, so that only its own problem is told.</summary>
    public static QActionProject Read(string path, int id, string file, ProblemList problems)
    {
        var reader = new ProjectReader(file, problems);
        if (Utf8File.Read(path, file, problems) is { } content && XmlLines.Parse(content.Text, file, problems) is { } document)
        {
            foreach (var element in document.Root!.Descendants())
            {
                reader.ReadElement(element);
            }
        }

        return new QActionProject(id, path, file, reader.packages, reader.assemblies, reader.qactions);
    }

    private void ReadElement(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "PackageReference":
                ReadPackage(element);
                break;
            case "ProjectReference":
                ReadProject(element);
                break;
            case "Reference":
                ReadAssembly(element);
                break;
            case var name when NotRead.Contains(name):
                problems.Add(file, element, $"{name} is not read when packing: the package holds every .cs file of the folder. Do without it.");
                break;
        }
    }

    private void ReadPackage(XElement element)
    {
        var (counts, isConditional) = ProjectCondition.Evaluate(element, file, problems);
        var reference = new PackageElement(element);
        if (!counts || reference.IsDevelopmentOnly)
        {
            return;
        }

        if (isConditional)
        {
            var message = $"Package {reference.Id} is needed on the agent, so it can not stand under a condition. Move it out, or set PrivateAssets to all.";
            problems.Add(file, element, message);
        }
        else if (reference.Version is not { } version)
        {
            problems.Add(file, element, $"Package {reference.Id} has no exact version. Give it one, such as Version=\"1.2.3\".");
        }
        else if (packages.Any(other => other.Id.Equals(reference.Id, StringComparison.OrdinalIgnoreCase)))
        {
            problems.Add(file, element, $"Package {reference.Id} is there twice. Remove one of them.");
        }
        else
        {
            packages.Add(new PackageReference(reference.Id, version, element.Line()));
        }
    }

    private void ReadProject(XElement element)
    {
        if (!ProjectCondition.Evaluate(element, file, problems).Counts)
        {
            return;
        }

        var target = element.Attribute("Include")?.Value ?? string.Empty;
        var name = Path.GetFileNameWithoutExtension(target.Replace('\\', '/'));
        if (ProjectName.IsHelper(name))
        {
            return;
        }

        if (ProjectName.QActionId(name) is { } id)
        {
            qactions.Add(new QActionReference(id, element.Line()));
        }
        else
        {
            problems.Add(file, element, $"Project {target} is not a QAction, so it would not reach the agent. Refer to QAction projects only.");
        }
    }

    private void ReadAssembly(XElement element)
    {
        if (!ProjectCondition.Evaluate(element, file, problems).Counts)
        {
            return;
        }

        var name = (element.Attribute("Include")?.Value ?? string.Empty).Split(',')[0].Trim();
        if (element.Attribute("HintPath") is not null || element.Elements().Named("HintPath").Any())
        {
            problems.Add(file, element, $"Assembly {name} comes from a file, which is not packed. Use a NuGet package that holds it.");
        }
        else if (!AgentAssemblies.IsDefault(name))
        {
            assemblies.Add(name + ".dll");
        }
    }
}
