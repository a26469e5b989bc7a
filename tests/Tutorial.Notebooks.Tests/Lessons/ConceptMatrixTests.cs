namespace Tutorial.Notebooks.Tests;

/// <summary>
/// docs/concepts.md says where each concept is seen, made by hand, called, checked and tried; these hold it to the lessons.
/// </summary>
public sealed class ConceptMatrixTests
{
    public static TheoryData<int> Numbers => [.. ConceptMatrix.Rows.Select(row => row.Number)];

    [Fact]
    public void There_are_68_concepts() => Assert.Equal(Enumerable.Range(1, 68), ConceptMatrix.Rows.Select(row => row.Number));

    [Theory, MemberData(nameof(Numbers))]
    public void A_concept_has_a_picture_code_by_hand_a_call_a_check_and_an_exercise(int number) =>
        Assert.Equal(ConceptMatrix.Columns, Row(number).Entries.Select(entry => entry.Column).Distinct());

    [Theory, MemberData(nameof(Numbers))]
    public void Where_a_link_leads_the_lesson_has_what_it_promises(int number) =>
        Assert.Equal([], Row(number).Entries.Select(entry => (entry.Column, entry.Text, Fault: entry.Fault()))
            .Where(entry => entry.Fault.Length > 0)
            .ToArray());

    private static ConceptRow Row(int number) => ConceptMatrix.Rows.Single(row => row.Number == number);
}
