using System.Globalization;
using System.Text.RegularExpressions;

namespace Tutorial.Tests;

public sealed partial class Cifar10ManifestTests
{
    [Fact]
    public void The_readme_of_data_lists_what_the_manifest_lists()
    {
        var rows = Row().Matches(File.ReadAllText(Readme())).Select(row => new Cifar10File(
            row.Groups[1].Value,
            long.Parse(row.Groups[2].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture),
            row.Groups[3].Value));

        Assert.Equal([Cifar10Manifest.Archive, .. Cifar10Manifest.Files], rows);
    }

    [Fact]
    public void Six_different_files_hold_ten_thousand_records_each()
    {
        Assert.Equal(Cifar10Folder.FileNames, Cifar10Manifest.Files.Select(file => file.Name));
        Assert.All(Cifar10Manifest.Files, file => Assert.Equal(10_000 * 3_073, file.Bytes));
        Assert.Equal(7, Cifar10Manifest.Files.Append(Cifar10Manifest.Archive).Select(file => file.Sha256).Distinct().Count());
    }

    [GeneratedRegex(@"^\| (\S+\.(?:bin|gz)) \| ([\d,]+) \| ([0-9a-f]{64}) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();

    private static string Readme()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "data", "README.md");
            if (File.Exists(path))
                return path;
        }

        throw new FileNotFoundException("No folder above the tests has data/README.md.");
    }
}
