using System.Text.RegularExpressions;

namespace Tutorial.Cli.Tests;

public sealed partial class SiteCommandTests
{
    private const string Executed = """
        {"cells":[{"cell_type":"markdown","metadata":{},"source":"# A lesson\n\n![words](picture.png)"},
        {"cell_type":"code","execution_count":1,"metadata":{},"outputs":[{"name":"stdout","output_type":"stream","text":"what was printed"}],
        "source":"throw new Exception();"}],
        "metadata":{"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"}},"nbformat":4,"nbformat_minor":4}
        """;

    [Fact]
    public async Task A_site_is_made_of_the_outputs_that_the_notebooks_have_and_nothing_is_executed()
    {
        using var tutorial = new TutorialRun { OwnFolder = Path.GetTempPath() };
        tutorial.Write("lesson.ipynb", Executed);

        Assert.Equal(ExitCode.Success,
            await tutorial.RunAsync("site", "lesson.ipynb", "--out", "site", "--repository", "owner/name", "--title", "T"));

        Assert.Equal("site/index.html: 1 notebook, 2 files.\n", tutorial.Output);
        Assert.Equal(["lesson.ipynb", "site/index.html", "site/lesson.html"], tutorial.Files);
        var page = await PageAsync(tutorial);
        Assert.Contains(">what was printed</pre>", page, StringComparison.Ordinal);
        Assert.Contains("<h1 id=\"a-lesson\">A lesson</h1>", page, StringComparison.Ordinal);
        Assert.Contains("https://codespaces.new/owner/name", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pictures_beside_a_notebook_and_the_one_for_shared_links_come_along()
    {
        using var tutorial = new TutorialRun { OwnFolder = Path.GetTempPath() };
        tutorial.Write("lesson.ipynb", Executed);
        await File.WriteAllBytesAsync(tutorial.PathOf("picture.png"), [0x89, (byte)'P', (byte)'N', (byte)'G', 1],
            TestContext.Current.CancellationToken);

        await tutorial.RunAsync("site", "lesson.ipynb", "--out", "site", "--repository", "owner/name", "--picture", "picture.png");

        Assert.Contains("<img src=\"data:image/png;base64,iVBORwE=\"", await PageAsync(tutorial), StringComparison.Ordinal);
        Assert.Contains("content=\"https://owner.github.io/name/picture.png\"", await PageAsync(tutorial), StringComparison.Ordinal);
        Assert.Contains("site/picture.png", tutorial.Files);
    }

    [Fact]
    public async Task Without_a_repository_the_command_says_what_is_missing()
    {
        using var tutorial = new TutorialRun { OwnFolder = Path.GetTempPath() };
        tutorial.Write("lesson.ipynb", Executed);

        Assert.Equal(ExitCode.Success, await tutorial.RunAsync("site", "lesson.ipynb", "--out", "site"));

        Assert.StartsWith(
            "No --repository is given, so the pages lead to no notebook and no codespace, and shared links have no picture.\n",
                tutorial.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lesson.ipynb", "--repository", "name", ExitCode.Usage, "--repository 'name' is not of the form OWNER/NAME.\n")]
    [InlineData("lesson.ipynb", "--picture", "none.png", ExitCode.BadFile, "There is no picture 'none.png'.\n")]
    [InlineData("none.ipynb", "--title", "T", ExitCode.BadFile, "There is no notebook 'none.ipynb'.\n")]
    [InlineData("new.ipynb", "--title", "T", ExitCode.BadFile, "new.ipynb holds no outputs; execute it first.\n")]
    public async Task What_cannot_become_a_site_is_refused_and_nothing_is_written(string notebook, string option, string value,
        int expected, string reason)
    {
        using var tutorial = new TutorialRun { OwnFolder = Path.GetTempPath() };
        tutorial.Write("lesson.ipynb", Executed);
        tutorial.Write("new.ipynb", NewNotebook().Replace(Executed, "\"execution_count\":null,\"metadata\":{},\"outputs\":[]"));

        Assert.Equal(expected, await tutorial.RunAsync("site", notebook, "--out", "site", option, value));

        Assert.Equal(reason, tutorial.Error);
        Assert.Equal(["lesson.ipynb", "new.ipynb"], tutorial.Files);
    }

    [Fact]
    public async Task The_workflow_that_publishes_the_site_pins_its_actions_and_may_only_read_but_where_it_publishes()
    {
        var workflow = await File.ReadAllTextAsync(
            Path.Combine(TutorialRun.RepositoryFolder, ".github", "workflows", "pages.yml"), TestContext.Current.CancellationToken);

        var actions = Action().Matches(workflow).Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Matches(@"^actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", action));
        Assert.Equal(["contents: read", "pages: write", "id-token: write"], Permission().Matches(workflow).Select(match => match.Value));
        Assert.Contains("-- site --out artifacts/site --repository \"$GITHUB_REPOSITORY\"\n", workflow, StringComparison.Ordinal);
    }

    private static Task<string> PageAsync(TutorialRun tutorial) =>
        File.ReadAllTextAsync(tutorial.PathOf("site/lesson.html"), TestContext.Current.CancellationToken);

    [GeneratedRegex(@"""execution_count"":1.*\}\](?=,\s*""source)")]
    private static partial Regex NewNotebook();

    [GeneratedRegex("uses: (.*)")]
    private static partial Regex Action();

    [GeneratedRegex("[a-z-]+: (?:read|write)(?=\n)")]
    private static partial Regex Permission();
}
