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
        var catalog = new ProjectCatalog(layout, problems);
        var nodes = protocol.QActions.Where(node => node.IsCSharp).DistinctBy(node => node.Id).ToDictionary(node => node.Id);
        CheckPairs(nodes, catalog);
        List<QActionProject> projects = [.. catalog.Ids.Where(nodes.ContainsKey).Select(catalog.Read).OfType<QActionProject>()];
        CheckReferences(projects, nodes);

        var contents = new Dictionary<int, QActionContent>();
        var assemblies = new SortedDictionary<string, PackageAssembly>(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            var found = packages.Resolve(project, problems);
            foreach (var assembly in found.Where(assembly => assembly.AgentImport is null))
            {
                assemblies[assembly.RelativePath] = assembly;
            }

            contents.Add(project.Id, Content(nodes[project.Id], project, found));
        }

        packages.TellFailures(problems);
        return new PackContents(contents, [.. assemblies.Values]);
    }

    private QActionContent Content(QActionNode node, QActionProject project, IReadOnlyList<PackageAssembly> found)
    {
        var (sources, areAll) = SourceReader.Read(project, layout, problems);
        foreach (var source in sources)
        {
            CharacterCheck.Check(source, problems);
        }

        MergeCheck.Check(sources, problems);
        LanguageCheck.Check(sources, problems);
        if (areAll)
        {
            EntryPointCheck.Check(node, project, sources, problems);
        }

        var imports = DllImport.Of(project, found);
        foreach (var lost in imports.Count == 0 ? [] : node.DllImports.Except(imports, StringComparer.OrdinalIgnoreCase))
        {
            var message = $"dllImport names {lost}, to which {project.File} has no reference: it is left out.";
            problems.Note(layout.ProtocolFileName, node.Element.Line(), message);
        }

        return new QActionContent(CodeMerger.Merge(sources), imports);
    }

    private void CheckPairs(Dictionary<int, QActionNode> nodes, ProjectCatalog catalog)
    {
        foreach (var node in nodes.Values.Where(node => !catalog.Ids.Contains(node.Id) && !node.HasCode))
        {
            var name = ProjectName.Prefix + node.Id;
            var where = layout.Solution is { } solution ? $"{solution.File} names none: add {name} to it" : $"Add QActions/{name}/{name}.csproj";
            problems.Add(layout.ProtocolFileName, node.Element, $"QAction {node.Id} has no project. {where}, or remove the QAction.");
        }

        foreach (var node in nodes.Values.Where(node => catalog.Ids.Contains(node.Id) && node.HasCode))
        {
            problems.Add(layout.ProtocolFileName, node.Element, $"QAction {node.Id} has code inside, and a project. Move the code to the project and leave the element empty.");
        }

        foreach (var id in catalog.Ids.Where(id => !nodes.ContainsKey(id)))
        {
            problems.Note(layout.ProtocolFileName, 0, $"{ProjectName.Prefix}{id} is not packed: the protocol has no C# QAction {id}.");
        }
    }

    private void CheckReferences(IReadOnlyList<QActionProject> projects, Dictionary<int, QActionNode> nodes)
    {
        foreach (var project in projects)
        {
            foreach (var reference in project.QActions.Where(reference => reference.Id == project.Id || !nodes.ContainsKey(reference.Id)))
            {
                problems.Add(project.File, reference.Line, $"There is no other project QAction_{reference.Id}. Correct the reference, or remove it.");
            }
        }
    }
}
