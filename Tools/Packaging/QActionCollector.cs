using ConnectorEmulator.Packaging.Code;
using ConnectorEmulator.Packaging.Output;
using ConnectorEmulator.Packaging.Packages;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Packaging.Protocol;

namespace ConnectorEmulator.Packaging;

/// <summary>Matches the QActions of the protocol with their projects and reads, checks and merges their code.</summary>
internal sealed class QActionCollector(RepositoryLayout layout, PackageResolver packages, ProblemList problems)
{
    public PackContents Collect(ProtocolFile protocol)
    {
        var projects = ProjectCatalog.Read(layout, problems);
        var nodes = protocol.QActions.Where(node => node.IsCSharp).DistinctBy(node => node.Id).ToDictionary(node => node.Id);
        CheckPairs(nodes, projects);
        CheckReferences(projects);

        var contents = new Dictionary<int, QActionContent>();
        var assemblies = new SortedDictionary<string, PackageAssembly>(StringComparer.Ordinal);
        foreach (var project in projects.Where(project => nodes.ContainsKey(project.Id)))
        {
            var found = packages.Resolve(project, problems);
            foreach (var assembly in found)
            {
                assemblies[assembly.RelativePath] = assembly;
            }

            contents.Add(project.Id, Content(nodes[project.Id], project, found));
        }

        return new PackContents(contents, [.. assemblies.Values]);
    }

    private QActionContent Content(QActionNode node, QActionProject project, IReadOnlyList<PackageAssembly> found)
    {
        var sources = SourceReader.Read(project, layout, problems);
        foreach (var source in sources)
        {
            CharacterCheck.Check(source, problems);
        }

        MergeCheck.Check(sources, problems);
        LanguageCheck.Check(sources, problems);
        EntryPointCheck.Check(node, project, sources, problems);

        var imports = DllImport.Of(project, found);
        foreach (var lost in node.DllImports.Except(imports, StringComparer.OrdinalIgnoreCase))
        {
            var message = $"dllImport names {lost}, to which {project.File} has no reference. Add the reference, or leave the name out.";
            problems.Add(RepositoryLayout.ProtocolName, node.Element, message);
        }

        return new QActionContent(CodeMerger.Merge(sources), imports);
    }

    private void CheckPairs(Dictionary<int, QActionNode> nodes, IReadOnlyList<QActionProject> projects)
    {
        foreach (var node in nodes.Values.ExceptBy(projects.Select(project => project.Id), node => node.Id))
        {
            var name = ProjectName.Prefix + node.Id;
            var message = $"QAction {node.Id} has no project. Add QActions/{name}/{name}.csproj, or remove the QAction.";
            problems.Add(RepositoryLayout.ProtocolName, node.Element, message);
        }

        foreach (var project in projects.Where(project => !nodes.ContainsKey(project.Id)))
        {
            var message = $"Protocol.xml has no C# QAction {project.Id}. Add <QAction id=\"{project.Id}\" encoding=\"csharp\" ...>, or remove the project.";
            problems.Add(project.File, 0, message);
        }
    }

    private void CheckReferences(IReadOnlyList<QActionProject> projects)
    {
        foreach (var project in projects)
        {
            foreach (var reference in project.QActions.Where(reference => reference.Id == project.Id || projects.All(other => other.Id != reference.Id)))
            {
                problems.Add(project.File, reference.Line, $"There is no other project QAction_{reference.Id}. Correct the reference, or remove it.");
            }
        }
    }
}
