namespace Tutorial.Architecture.Tests;

/// <summary>The check finds what it is there to find, in planted sources.</summary>
public sealed class RoomCheckTests
{
    private const string Ground = "namespace House; internal static class Ground { internal static int Level => 0; internal static int Twice(this int number) => 2 * number; }";

    private static readonly RoomOrder Order = new("House", "Cellar", "Hall", "Hall/Stairs");

    [Fact]
    public void What_stands_below_may_be_used() => Assert.Equal([], Check(
        new("Cellar/Ground.cs", Ground),
        new("Hall/Door.cs", "namespace House; internal static class Door { internal static int Level => Ground.Level; }"),
        new("Hall/Stairs/Step.cs", "namespace House; internal static class Step { internal static int Level => Door.Level.Twice(); }")));

    [Theory]
    [InlineData("internal static int Level => Ground.Level;", "Ground.Level")]
    [InlineData("internal static int Level => 1.Twice();", "Ground.Twice(int)")]
    [InlineData("internal static Stone? Lay(Stone[] stones) => null;", "Stone")]
    [InlineData("internal static List<Stone> Stones => [];", "Stone")]
    [InlineData("internal static object Stone => Of(new()); private static object Of(Stone stone) => stone;", "Stone.Stone()")]
    [InlineData("internal const string Name = nameof(Stone);", "Stone")]
    [InlineData("[Mark] internal static int Level => 0;", "MarkAttribute")]
    public void What_stands_above_is_named(string member, string used)
    {
        var found = Check(
            new("Cellar/Wall.cs", "namespace House; internal static class Wall { " + member + " }"),
            new("Hall/Ground.cs", Ground),
            new("Hall/Stone.cs", "namespace House; internal sealed class Stone { public Stone() { } } internal sealed class MarkAttribute : Attribute;"));
        Assert.Contains(found, sentence =>
            sentence.StartsWith($"House/Cellar/Wall.cs uses {used} of Hall/", StringComparison.Ordinal)
            && sentence.EndsWith(", and Hall stands above it.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_base_class_that_stands_above_is_named() => Assert.Contains(Check(
        new("Cellar/Wall.cs", "namespace House; internal sealed class Wall : Part;"),
        new("Hall/Part.cs", "namespace House; internal abstract class Part;"),
        new("Hall/Stairs/Step.cs", "")), sentence => sentence.StartsWith("House/Cellar/Wall.cs uses Part of Hall/Part.cs", StringComparison.Ordinal));

    [Fact]
    public void A_room_within_a_room_has_its_own_place() => Assert.Contains(Check(
        new("Cellar/Ground.cs", Ground),
        new("Hall/Door.cs", "namespace House; internal static class Door { internal static int Level => Step.Level; }"),
        new("Hall/Stairs/Step.cs", "namespace House; internal static class Step { internal static int Level => 1; }")),
        sentence => sentence.EndsWith("and Hall/Stairs stands above it.", StringComparison.Ordinal));

    [Fact]
    public void A_file_in_no_room_is_named() => Assert.Contains(
        "House/Attic/Beam.cs lies in no room: move it, or give its folder a place in the order.", Check(new SourceFile("Attic/Beam.cs", "")));

    [Fact]
    public void A_room_without_files_is_named() => Assert.Contains("House has no room Hall: take it out of the order.", Check(new SourceFile("Cellar/Ground.cs", Ground)));

    [Fact]
    public void Files_that_do_not_compile_prove_nothing()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Check(new SourceFile("Cellar/Wall.cs", "namespace House; internal sealed class Wall : Nobody;")));
        Assert.StartsWith("The files of House do not compile here, so what they use cannot be told: Cellar/Wall.cs", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Check(params SourceFile[] files) => RoomCheck.Of(Order, files);
}
