using System.Xml.Linq;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Protocol;
using ConnectorEmulator.Packaging.Text;
using NuGet.Versioning;

namespace ConnectorEmulator.Packaging.Projects;

/// <summary>
/// Reads a csproj as XML, of the SDK's style and of the old one. MSBuild is not asked, so what would need it to know the files or references is refused.
/// </summary>
internal sealed class ProjectReader
{
    private static readonly string[] NotRead = ["Choose", "Using"];

    private readonly string path;
    private readonly string file;
    private readonly RepositoryLayout layout;
    private readonly ProblemList problems;
    private readonly List<PackageReference> packages = [];
    private readonly List<string> assemblies = [];
    private readonly List<QActionReference> qactions = [];

    private ProjectReader(string path, RepositoryLayout layout, ProblemList problems)
    {
        this.path = path;
        file = layout.Relative(path);
        this.layout = layout;
        this.problems = problems;
    }

    private string Folder => Path.GetDirectoryName(path)!;

    /// <summary>Reads a project; one that can not be read counts as one without references, so that only its own problem is told.</summary>
    public static QActionProject Read(string path, int id, RepositoryLayout layout, ProblemList problems)
    {
        var reader = new ProjectReader(path, layout, problems);
        var code = reader.ReadAll();
        return new QActionProject(id, path, reader.file, reader.packages, reader.assemblies, reader.qactions) { Code = code };
    }

    private IReadOnlyCollection<string> ReadAll()
    {
        if (Utf8File.Read(path, file, problems) is not { } content || XmlLines.Parse(content.Text, file, problems) is not { Root: { } root })
        {
            return new CompileItems(Folder, takesFolder: true).Names;
        }

        var isLegacy = root.Attribute("Sdk") is null && root.Descendants().Named("Compile").Any(element => element.Attribute("Include") is not null);
        var items = new CompileItems(Folder, takesFolder: !isLegacy);

        // What is in a target happens in a build.
        foreach (var element in root.Descendants().Where(element => !element.Ancestors().Named("Target").Any()))
        {
            ReadElement(element, items);
        }

        return items.Names;
    }

    private void ReadElement(XElement element, CompileItems items)
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
            case "Compile" when ProjectCondition.Evaluate(element, file, problems).Counts:
                ReadCompile(element, items);
                break;
            case "Import" when (element.Attribute("Project")?.Value ?? string.Empty).EndsWith(".projitems", StringComparison.OrdinalIgnoreCase):
                problems.Add(file, element, "The files of a shared project are not read when packing. Name them with Compile instead.");
                break;
            case var name when NotRead.Contains(name):
                problems.Add(file, element, $"{name} is not read when packing. Do without it.");
                break;
        }
    }

    private void ReadCompile(XElement element, CompileItems items)
    {
        foreach (var missing in items.Include(element.Attribute("Include")?.Value ?? string.Empty))
        {
            problems.Add(file, element, $"Compile names {missing}, which does not exist. Add the file, or remove its name.");
        }

        items.Remove(element.Attribute("Exclude")?.Value ?? string.Empty);
        items.Remove(element.Attribute("Remove")?.Value ?? string.Empty);
    }

    private void ReadPackage(XElement element)
    {
        var (counts, isConditional) = ProjectCondition.Evaluate(element, file, problems);
        var reference = new PackageElement(element);
        if (!counts || reference.IsDevelopmentOnly || reference.Id.Length == 0)
        {
            return;
        }

        if (isConditional)
        {
            var message = $"Package {reference.Id} is needed on the agent, so it can not stand under a condition. Move it out, or set PrivateAssets to all.";
            problems.Add(file, element, message);
        }
        else if ((reference.Version ?? CentralVersions.Find(layout.Root, Folder, reference.Id)) is not { } version)
        {
            problems.Add(file, element, $"Package {reference.Id} has no exact version. Give it one, such as Version=\"1.2.3\".");
        }
        else
        {
            AddPackage(element, reference.Id, version);
        }
    }

    private void AddPackage(XElement element, string id, NuGetVersion version)
    {
        if (packages.Any(other => other.Id.Equals(id, StringComparison.OrdinalIgnoreCase)))
        {
            problems.Add(file, element, $"Package {id} is there twice. Remove one of them.");
        }
        else
        {
            packages.Add(new PackageReference(id, version, element.Line()));
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
        else if (ProjectName.IsClassLibrary(name))
        {
            problems.Note(file, element.Line(), "The reference to QAction_ClassLibrary is left out, as the vendor's packager does: it packs no class library any more.");
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

        var reference = AssemblyReference.Of(element);
        if (reference.IsAgentsOwn)
        {
            return;
        }

        assemblies.Add(reference.Import);
        if (reference.HintPath is not null && !File.Exists(Path.Combine(layout.Root, "Dlls", reference.Import)))
        {
            problems.Note(file, element.Line(), $"{reference.Import} is not packed, as it is not in the folder Dlls: an agent must have it.");
        }
    }
}
