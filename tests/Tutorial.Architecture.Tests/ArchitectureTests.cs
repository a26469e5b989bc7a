using Tutorial.Tests;

namespace Tutorial.Architecture.Tests;

/// <summary>The house can be read from bottom to top: see docs/architecture.md.</summary>
public sealed class ArchitectureTests
{
    public static TheoryData<string> Projects { get; } = [.. RoomOrder.All.Select(order => order.Project)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_room_uses_only_rooms_that_stand_before_it(string project)
    {
        var order = RoomOrder.All.Single(order => order.Project == project);
        Assert.Equal([], RoomCheck.Of(order, SourceFile.In(Path.Combine(Repository.Folder, "src", project))));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_page_on_the_architecture_describes_each_room_in_the_order_of_the_test(string project)
    {
        var order = RoomOrder.All.Single(order => order.Project == project);
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "architecture.md")).Split("\n## ");
        var section = Assert.Single(page, part => part.StartsWith($"{project}\n", StringComparison.Ordinal));

        var described = section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);
        Assert.Equal(order.Rooms, described);
    }
}
