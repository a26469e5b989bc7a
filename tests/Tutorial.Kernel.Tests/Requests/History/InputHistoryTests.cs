namespace Tutorial.Kernel.Tests;

public sealed class InputHistoryTests
{
    private readonly InputHistory history = new();

    public InputHistoryTests()
    {
        foreach (var (index, input) in new[] { "var a = 1;", "a", "b + [1]", "a", "two\nlines" }.Index())
        {
            history.Add(index + 1, input);
        }
    }

    [Theory]
    [InlineData(null, null, "1 2 3 4 5")]
    [InlineData(0, 0, "1 2 3 4 5")]
    [InlineData(2, 4, "2 3")]
    [InlineData(4, null, "4 5")]
    [InlineData(4, 100, "4 5")]
    [InlineData(-2, null, "4 5")]
    [InlineData(1, -1, "1 2 3 4")]
    [InlineData(4, 2, "")]
    [InlineData(int.MinValue, int.MaxValue, "1 2 3 4 5")]
    public void A_range_of_lines_ends_before_its_stop(int? start, int? stop, string lines) => AssertLines(lines, history.Range(start, stop));

    [Theory]
    [InlineData(null, "1 2 3 4 5")]
    [InlineData(2, "4 5")]
    [InlineData(0, "")]
    [InlineData(-1, "")]
    [InlineData(100, "1 2 3 4 5")]
    public void The_tail_is_the_last_cells_in_their_order(int? count, string lines) => AssertLines(lines, history.Tail(count));

    [Theory]
    [InlineData("*", "1 2 3 4 5")]
    [InlineData("a", "2 4")]
    [InlineData("A", "")]
    [InlineData("?", "2 4")]
    [InlineData("*1*", "1 3")]
    [InlineData("*[1]", "3")]
    [InlineData("b + *", "3")]
    [InlineData("two*", "5")]
    [InlineData("t?o?l*s", "5")]
    [InlineData("", "")]
    public void A_pattern_matches_whole_cells(string pattern, string lines) => AssertLines(lines, history.Search(pattern, count: null, unique: false));

    [Fact]
    public void A_search_gives_the_last_that_match() => AssertLines("4 5", history.Search("*", count: 2, unique: false));

    [Fact]
    public void A_unique_search_gives_of_equal_cells_the_latest() => AssertLines("1 3 4 5", history.Search("*", count: null, unique: true));

    [Fact]
    public void A_unique_search_counts_what_it_gives() => AssertLines("3 4 5", history.Search("*", count: 3, unique: true));

    [Fact]
    public void Without_cells_there_is_nothing_to_find()
    {
        var empty = new InputHistory();
        Assert.Empty(empty.Range(-1, -1).Concat(empty.Range(null, null)).Concat(empty.Tail(1)).Concat(empty.Search("*", 1, unique: true)));
    }

    private static void AssertLines(string lines, IEnumerable<HistoryEntry> entries) =>
        Assert.Equal(lines, string.Join(' ', entries.Select(entry => entry.Line)));
}
