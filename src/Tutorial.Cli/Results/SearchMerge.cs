namespace Tutorial.Cli.Results;

/// <summary>Tables of one search, trained in several places, put into one.</summary>
internal static class SearchMerge
{
    /// <summary>The table with the trials of the others.</summary>
    /// <param name="table">What they are put into; of two trials with one number the first stays.</param>
    /// <param name="others">Each with what it is called in an error.</param>
    /// <exception cref="CommandException">The trials of one do not compare with the table's.</exception>
    public static SearchTableFile Of(SearchTableFile table, IEnumerable<(string Name, SearchTableFile Table)> others)
    {
        foreach (var (name, other) in others)
        {
            if ((other.Pictures, other.Tested, other.Images) != (table.Pictures, table.Tested, table.Images)
                || !other.Epochs.SequenceEqual(table.Epochs))
            {
                throw new CommandException(ExitCode.BadFile, $"{name} was measured on other images or epochs; its trials do not compare.");
            }

            try
            {
                table = table.MergedWith(other);
            }
            catch (ArgumentException error)
            {
                throw new CommandException(ExitCode.BadFile, $"{name} is of another plan: {error.Message}");
            }
        }

        return table;
    }
}
