namespace Tutorial.Notebooks.Tests;

public sealed class ReferencedFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Assemblies_scripts_and_notebooks_are_found_in_quotes_or_not()
    {
        var files = Of("#r \"../lib/A.dll\"\n  #load \"b.csx\"\n#!import c.dib\nvar text = \"#load x\";\n#r \"nuget: B, 1.0\"");

        Assert.Equal([Path.GetFullPath("../lib/A.dll", folder.Path)], files.Assemblies);
        Assert.Equal([folder["b.csx"], folder["c.dib"]], files.Sources);
    }

    [Fact]
    public void Files_that_an_imported_file_names_are_found_too_and_a_circle_ends()
    {
        File.WriteAllText(folder["a.csx"], "#load \"b.csx\"\n#r \"A.dll\"");
        File.WriteAllText(folder["b.csx"], "#load \"a.csx\"");

        var files = Of("#load \"a.csx\"");

        Assert.Equal([folder["A.dll"]], files.Assemblies);
        Assert.Equal([folder["a.csx"], folder["b.csx"]], files.Sources);
    }

    [Fact]
    public void The_cells_of_an_imported_ipynb_are_looked_at()
    {
        File.WriteAllText(
            folder["a.ipynb"],
            """
            {"cells":[{"cell_type":"code","metadata":{},"source":["1\n","#load \"b.csx\"\n"]}],
             "metadata":{},"nbformat":4,"nbformat_minor":4}
            """);

        Assert.Equal([folder["a.ipynb"], folder["b.csx"]], Of("#!import \"a.ipynb\"").Sources);
    }

    private ReferencedFiles Of(string code) => ReferencedFiles.Of(Parsed.Dib($"#!csharp\n{code}\n"), folder.Path);
}
