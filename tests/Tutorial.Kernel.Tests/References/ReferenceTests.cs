namespace Tutorial.Kernel.Tests;

/// <summary>Assemblies stay loaded for the life of the process, so each test has its own names.</summary>
public sealed class ReferenceTests : IDisposable
{
    private readonly Notebook notebook = new();
    private readonly TemporaryFolder folder = new();

    public ReferenceTests() => folder.Enter();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_assembly_is_referenced_relative_to_the_current_directory()
    {
        Library.Compile(folder.Path, "Relative", "public static class Greeting { public static string Text => \"hello\"; }");
        Assert.Equal("hello", notebook.Value("#r \"Relative.dll\"\nGreeting.Text"));
        Assert.Equal("hello", notebook.Value("Greeting.Text"));
    }

    [Fact]
    public void What_an_assembly_refers_to_is_usable_without_a_reference_of_its_own()
    {
        var inner = Library.Compile(folder.Path, "Inner", "namespace Deep { public class Kernel3x3 { public string Name => \"inner\"; } }");
        Library.Compile(folder.Path, "Outer", "public static class Maker { public static Deep.Kernel3x3 Make() => new(); }", inner);
        Assert.Equal("inner", notebook.Value("#r \"Outer.dll\"\nusing Deep;\nKernel3x3 made = Maker.Make();\nnew Kernel3x3().Name"));
        Assert.Equal("inner", notebook.Value("made.Name"));
    }

    [Fact]
    public void A_library_and_its_cells_share_the_kernels_formatters_even_with_a_copy_beside_it()
    {
        var formatting = typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location;
        File.Copy(formatting, Path.Combine(folder.Path, Path.GetFileName(formatting)));
        Library.Compile(folder.Path, "WithDisplay", """
            using Microsoft.DotNet.Interactive.Formatting;
            public class Shown { public static void Register() => Formatter.Register<Shown>(_ => "<i>shown</i>", "text/html"); }
            """);
        notebook.Succeed("#r \"WithDisplay.dll\"\nShown.Register();");
        Assert.Equal("<i>shown</i>", Assert.Single(notebook.Succeed("new Shown()")).Data("text/html"));
    }

    [Fact]
    public void A_type_brings_its_own_formatters_by_convention_without_a_reference_to_any()
    {
        Library.Compile(folder.Path, "ByConvention", """
            using System;
            using System.Collections.Generic;
            using System.IO;
            [TypeFormatterSource(typeof(Source), PreferredMimeTypes = new[] { "text/html", "text/plain" })]
            public class Figure { }
            public class TypeFormatterSourceAttribute : Attribute
            {
                public TypeFormatterSourceAttribute(Type type) => FormatterSourceType = type;
                public Type FormatterSourceType { get; }
                public string[] PreferredMimeTypes { get; set; }
            }
            public class Source
            {
                public IEnumerable<object> CreateTypeFormatters() => new object[] { new One("text/html"), new One("text/plain") };
            }
            public class One
            {
                public One(string mimeType) => MimeType = mimeType;
                public string MimeType { get; }
                public bool Format(object value, TextWriter writer) { writer.Write("figure as " + MimeType); return true; }
            }
            """);
        var shown = Assert.Single(notebook.Succeed("#r \"ByConvention.dll\"\nnew Figure()"));
        Assert.Equal(["text/html", "text/plain"], shown.MimeTypes);
        Assert.Equal("figure as text/plain", shown.Data("text/plain"));
    }

    [Fact]
    public void One_of_dotnets_assemblies_can_be_named_though_all_are_there() =>
        Assert.Equal("<x />", notebook.Value("#r \"System.Xml.Linq\"\nnew System.Xml.Linq.XElement(\"x\").ToString()"));

    [Fact]
    public void A_missing_assembly_is_a_compile_error_that_names_it() => Assert.Equal(
        "(1,1): error CS0006: Metadata file 'missing.dll' could not be found", notebook.Fail("#r \"missing.dll\"").Message);

    [Fact]
    public void A_file_that_is_no_assembly_is_a_compile_error_that_names_it()
    {
        folder.Write("text.dll", "this is text");
        Assert.Contains("text.dll", notebook.Fail("#r \"text.dll\"").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loaded_script_runs_and_its_own_reference_is_relative_to_it()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "scripts"));
        Library.Compile(Path.Combine(folder.Path, "scripts"), "BesideScript", "public static class Beside { public static string Text => \"beside\"; }");
        folder.Write("scripts/load.csx", "#r \"BesideScript.dll\"\nvar loaded = Beside.Text;");
        Assert.Equal("beside", notebook.Value("#load \"scripts/load.csx\"\nloaded"));
    }

    [Fact]
    public void An_error_in_a_loaded_script_names_the_script()
    {
        var script = folder.Write("broken.csx", "\nint x = undeclared;");
        Assert.StartsWith(script + "(2,9): error CS0103", notebook.Fail("#load \"broken.csx\"").Message, StringComparison.Ordinal);
    }
}
