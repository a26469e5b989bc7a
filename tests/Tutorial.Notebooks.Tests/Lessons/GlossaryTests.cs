using System.Text.RegularExpressions;
using Tutorial.Documents;

namespace Tutorial.Notebooks.Tests;

/// <summary>The glossary has every term of the lessons, and leads to where it is explained.</summary>
public sealed partial class GlossaryTests
{
    /// <summary>Words that an earlier lesson has in another sense than the glossary's.</summary>
    private static readonly Dictionary<string, string> OtherSenses = new()
    {
        ["error"] = "01 shows an error that is thrown",
        ["forward"] = "in 01 numbers flow forward",
        ["gap"] = "01 has the gaps between the numbers of a type",
        ["linear"] = "00 has the name of ReLU",
        ["momentum"] = "08 has the share by which a running average moves",
        ["pooled"] = "03 has the map that pooling makes",
        ["step"] = "00 counts the steps of the pipeline",
    };

    /// <summary>What is bold in the lessons and is no term.</summary>
    private static readonly string[] Emphasis =
    [
        "right", "two", "once", "while the weights move", "largest of several measurements", "given that it is one of them",
        "Recall is never above accuracy", "above accuracy",     // stressed words
        "strong", "unchanged",                                  // agreed on for one measurement
        "row", "column", "mean",                                // parts of a table, where it is read
    ];

    public static TheoryData<string> Explained => [.. GlossaryPage.Entries.Where(entry => entry.See is null).Select(entry => entry.Term)];

    public static TheoryData<string> Lessons => [.. LessonFiles.Names];

    [Theory, MemberData(nameof(Lessons))]
    public void A_lesson_ends_with_a_link_to_the_glossary(string name) =>
        Assert.EndsWith("[Glossary](glossary.ipynb)", LessonFiles.Source(name).Cells[^1].Source.TrimEnd(), StringComparison.Ordinal);

    [Fact]
    public void The_terms_stand_in_alphabetical_order_and_each_once()
    {
        var terms = GlossaryPage.Entries.Select(entry => entry.Term).ToArray();

        Assert.Equal(terms.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase), terms);
    }

    [Fact]
    public void Each_term_stands_under_its_letter() =>
        Assert.Equal(
            [],
            GlossaryPage.Entries.Where(entry => !entry.Term.StartsWith(entry.Letter, StringComparison.OrdinalIgnoreCase)).ToArray());

    [Fact]
    public void The_line_at_the_top_leads_to_every_letter_in_order() =>
        Assert.Equal(GlossaryPage.Letters, LetterLink().Matches(GlossaryPage.Introduction).Select(match => match.Groups[1].Value));

    [Fact]
    public void The_introduction_leads_to_every_lesson_in_order() =>
        Assert.Equal(LessonFiles.Names, LessonLink().Matches(GlossaryPage.Introduction).Select(match => match.Groups[1].Value));

    [Theory, MemberData(nameof(Explained))]
    public void The_section_that_explains_a_term_is_there_and_has_it(string term)
    {
        var entry = Entry(term);

        Assert.NotEmpty(entry.Places);
        Assert.All(entry.Places, place => Assert.True(entry.IsIn(Section(place).Text), $"'{term}' does not stand in {place}."));
    }

    [Theory, MemberData(nameof(Explained))]
    public void Before_a_term_is_first_used_no_lesson_has_it(string term)
    {
        var entry = Entry(term);
        var lessons = entry.Places.Select(place => Section(place).Lesson).Reverse().ToArray();      // the first use, then the explanation

        Assert.Equal(lessons.Distinct().Order(StringComparer.Ordinal), lessons);
        Assert.Equal([], ProseSection.All.TakeWhile(section => section.Lesson != lessons[0])
            .Where(section => !OtherSenses.ContainsKey(term) && entry.IsIn(section.Text))
            .Select(section => $"{section.Lesson}, {section.Heading}").ToArray());
    }

    [Fact]
    public void Every_bold_term_of_the_lessons_has_an_entry()
    {
        var bold = LessonFiles.Names.SelectMany(name => LessonFiles.Source(name).Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => Bold().Matches(cell.Source)
                .Select(match => (name, Term: BeforeAndBehind().Replace(match.Groups[1].Value.Replace('\n', ' '), "")))));

        Assert.All(bold.Where(found => !IsNoTerm().IsMatch(found.Term) && !Emphasis.Contains(found.Term)).Distinct(), found => Assert.True(
            GlossaryPage.Entries.Any(entry => entry.IsCalled(found.Term)), $"'{found.Term}' is bold in {found.name} and has no entry."));
    }

    [Fact]
    public void A_linked_word_has_an_entry_under_the_letter_that_the_link_leads_to() =>
        Assert.Equal([], GlossaryPage.Entries.SelectMany(entry => entry.References.Where(reference =>
            !GlossaryPage.Entries.Any(other => other.Letter == reference.Letter && other.IsCalled(reference.Text)))
            .Select(reference => (entry.Term, reference.Text))).ToArray());

    [Fact]
    public void What_an_entry_only_leads_to_says_its_word() =>
        Assert.Equal([], GlossaryPage.Entries.Where(entry => entry.See is { } other
            && !(Entry(other) is { See: null } target && entry.IsIn($"{string.Join(", ", target.Others)}: {target.Text}"))).ToArray());

    [Theory]
    [InlineData("LeCun", 1998)]
    [InlineData("Krizhevsky", 2009)]
    [InlineData("Glorot", 2010)]
    [InlineData("Nair", 2010)]
    [InlineData("Krizhevsky", 2012)]
    [InlineData("Srivastava", 2014)]
    [InlineData("Kingma", 2015)]
    public void The_further_reading_has_a_paper_with_a_link_to_it_and_to_a_lesson(string author, int year)
    {
        var paper = Assert.Single(GlossaryPage.Papers, paper => Regex.IsMatch(paper, $@"^[^,:]*{author}[^*]*\*[^*]+\.\* [^\[]*\b{year}\."));

        Assert.Contains("](https://", paper, StringComparison.Ordinal);
        Assert.All(LessonLink().Matches(paper).Select(match => match.Groups[1].Value), name => Assert.Contains(name, LessonFiles.Names));
        Assert.NotEmpty(LessonLink().Matches(paper));
    }

    private static GlossaryEntry Entry(string term) => GlossaryPage.Entries.Single(entry => entry.Term == term);

    private static ProseSection Section(string place) =>
        Assert.Single(ProseSection.All, section => $"{section.Lesson}.ipynb#{section.Anchor}" == place);

    [GeneratedRegex(@"\[([A-Z])\]\(#\1\)")]
    private static partial Regex LetterLink();

    [GeneratedRegex(@"\]\(([^)#:]+)\.ipynb\)")]
    private static partial Regex LessonLink();

    [GeneratedRegex(@"\*\*(.+?)\*\*", RegexOptions.Singleline)]
    private static partial Regex Bold();

    /// <summary>"The kernel." at the beginning of a paragraph is the term "kernel".</summary>
    [GeneratedRegex(@"^The |[.:]$")]
    private static partial Regex BeforeAndBehind();

    /// <summary>Headings and captions in bold, and a formula.</summary>
    [GeneratedRegex(@"^(What you will be able to do|More to try|Exercise \d\d\.\d|Step \d|Figure \d\d\.\d+|output = .*)$")]
    private static partial Regex IsNoTerm();
}
