using CsCheck;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class ImageDatasetTests : IDisposable
{
    private readonly ImageDataset numbered = Numbered(20);

    public void Dispose() => numbered.Dispose();

    [Fact]
    public void Take_copies_the_first_images()
    {
        using var taken = numbered.Take(3);
        numbered.Images.fill_(99);

        Assert.Equal([0, 1, 2], NumbersOf(taken));
        Assert.Equal([0L, 1, 2], taken.Labels.data<long>().ToArray());
        Assert.Equal(numbered.Source, taken.Source);
        Assert.Equal(numbered.ClassNames, taken.ClassNames);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void Take_takes_none_and_all(long count)
    {
        using var taken = numbered.Take(count);
        Assert.Equal(count, taken.Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(21)]
    public void Take_refuses_a_count_that_is_not_there(long count)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => numbered.Take(count));
        Assert.Contains("20 images", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_device_where_they_are_the_images_are_not_copied()
    {
        using var same = numbered.On(CPU);
        numbered.Images.fill_(99);
        numbered.Labels.fill_(1);

        Assert.All(NumbersOf(same), number => Assert.Equal(99, number));
        Assert.All(same.Labels.data<long>().ToArray(), label => Assert.Equal(1, label));
    }

    [Fact]
    public void What_was_put_on_a_device_is_disposed_alone()
    {
        numbered.On(CPU).Dispose();

        Assert.Equal(20, numbered.Images.shape[0]);
    }

    [Fact]
    public void Select_takes_images_in_the_order_asked_for()
    {
        using var indices = tensor(new long[] { 19, 0, 7, 7 });
        using var selected = numbered.Select(indices);

        Assert.Equal([19, 0, 7, 7], NumbersOf(selected));
        Assert.Equal([3L, 0, 3, 3], selected.Labels.data<long>().ToArray());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(20)]
    public void Select_refuses_an_index_that_is_not_there(long index)
    {
        using var indices = tensor(new[] { 0L, index });
        var error = Assert.Throws<ArgumentException>(() => numbered.Select(indices));
        Assert.StartsWith($"There is no image {index}: indices run from 0 to 19.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_refuses_indices_that_are_no_int64()
    {
        using var indices = tensor(new[] { 0f, 1f });
        Assert.Contains("int64", Assert.Throws<ArgumentException>(() => numbered.Select(indices)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Split_gives_two_disjoint_parts_that_together_are_all()
    {
        Gen.Select(Gen.Int[1, 40], Gen.Int, Gen.Double[0, 1]).Sample((count, seed, share) =>
        {
            using var images = Numbered(count);
            var secondCount = (long)(share * count);
            var (first, second) = images.Split(secondCount, seed);
            using var _ = first;
            using var __ = second;
            return second.Count == secondCount
                && first.Count == count - secondCount
                && NumbersOf(first).Concat(NumbersOf(second)).Order().SequenceEqual(Enumerable.Range(0, count))
                && NumbersOf(first).Zip(first.Labels.data<long>().ToArray(), (number, label) => number % 4 == label).All(same => same);
        }, iter: 50, threads: 1);
    }

    [Fact]
    public void Split_depends_on_its_seed_and_on_nothing_else()
    {
        random.manual_seed(1);
        var once = SecondPart(seed: 5);
        random.manual_seed(2);

        Assert.Equal(once, SecondPart(seed: 5));
        Assert.NotEqual(once, SecondPart(seed: 6));
    }

    [Fact]
    public void Split_leaves_torchs_random_numbers_as_they_were()
    {
        Assert.True(RandomState.IsUntouchedBy(() => SecondPart(seed: 5)));
    }

    [Fact]
    public void Counts_per_class_name_every_class_also_an_empty_one()
    {
        using var images = new ImageDataset(zeros([3, 3, 32, 32], uint8), tensor(new long[] { 2, 0, 2 }), ["a", "b", "c", "d"], "test");
        Assert.Equal([1L, 0, 2, 0], images.CountsPerClass());
    }

    [Fact]
    public void The_data_set_outlives_the_scope_it_was_made_in()
    {
        ImageDataset images;
        using (NewDisposeScope())
            images = Numbered(2).Take(2);

        Assert.Equal([0, 1], NumbersOf(images));
        images.Dispose();
        Assert.True(images.Images.IsInvalid && images.Labels.IsInvalid);
    }

    [Fact]
    public void Images_of_another_type_or_shape_are_refused()
    {
        using var labels = zeros([2], int64);
        foreach (var wrong in new[] { zeros([2, 3, 32, 32]), zeros([2, 32, 32, 3], uint8), zeros([2, 3, 32], uint8) })
            Assert.StartsWith("Images must be uint8 of shape N×3×H×W", Refusal(wrong, labels), StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_another_type_or_number_are_refused()
    {
        using var images = zeros([2, 3, 32, 32], uint8);
        foreach (var wrong in new[] { zeros([2], int32), zeros([3], int64), zeros([2, 1], int64) })
            Assert.StartsWith("Labels must be int64, one for each of the 2 images", Refusal(images, wrong), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void A_label_that_names_no_class_is_refused(long label)
    {
        using var images = zeros([2, 3, 32, 32], uint8);
        using var labels = tensor(new[] { 0L, label });
        Assert.StartsWith(
            $"Label {label} of image 1 names no class: labels run from 0 to 3.",
            Refusal(images, labels),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_of_different_sources_is_refused()
    {
        using var other = new ImageDataset(zeros([1, 3, 32, 32], uint8), zeros([1], int64), numbered.ClassNames, "other");
        Assert.Contains(
            "same source",
            Assert.Throws<ArgumentException>(() => new DatasetPair(numbered, other)).Message,
            StringComparison.Ordinal);
    }

    private static ImageDataset Numbered(int count)
    {
        using var scope = NewDisposeScope();
        var numbers = arange(count, int64);
        return new ImageDataset(
            numbers.to(uint8).view(count, 1, 1, 1).expand(count, 3, 32, 32).contiguous(), numbers % 4, ["a", "b", "c", "d"], "numbered");
    }

    private static int[] NumbersOf(ImageDataset images)
    {
        using var numbers = images.Images.select(3, 0).select(2, 0).select(1, 0).contiguous();
        return [.. numbers.data<byte>().ToArray().Select(number => (int)number)];
    }

    private static string Refusal(Tensor images, Tensor labels) =>
        Assert.Throws<ArgumentException>(() => new ImageDataset(images, labels, ["a", "b", "c", "d"], "test")).Message;

    private int[] SecondPart(int seed)
    {
        var (first, second) = numbered.Split(5, seed);
        using var _ = first;
        using var __ = second;
        return NumbersOf(second);
    }
}
