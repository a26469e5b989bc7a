using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>Tensors of every kind: element types, storage, values that are no numbers, and tensors that are no more.</summary>
public sealed class TensorKindsTests
{
    public TensorKindsTests() => TutorialDisplays.Register();

    [Theory]
    [InlineData(ScalarType.Float16)]
    [InlineData(ScalarType.BFloat16)]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Float64)]
    public void Images_of_any_floating_type_are_shown_as_images(ScalarType type)
    {
        using var scope = NewDisposeScope();
        Assert.Equal(2, Pngs.In(TensorDisplay.ToHtml(full([2, 3, 8, 8], 0.5).to(type))).Length);
    }

    [Theory]
    [InlineData(ScalarType.Bool, "true")]
    [InlineData(ScalarType.Byte, "1")]
    [InlineData(ScalarType.Int8, "1")]
    [InlineData(ScalarType.Int16, "1")]
    [InlineData(ScalarType.Int32, "1")]
    [InlineData(ScalarType.Int64, "1")]
    [InlineData(ScalarType.Float16, "1.0")]
    [InlineData(ScalarType.BFloat16, "1.0")]
    [InlineData(ScalarType.Float64, "1.0")]
    [InlineData(ScalarType.ComplexFloat32, "1.0+0.0i")]
    [InlineData(ScalarType.ComplexFloat64, "1.0+0.0i")]
    public void A_value_of_any_type_is_shown(ScalarType type, string text)
    {
        using var scope = NewDisposeScope();
        Assert.Equal([text, text], Markup.Tables(TensorDisplay.ToHtml(ones(2).to(type)))[0][0]);
    }

    [Fact]
    public void What_is_no_number_is_counted_and_left_out_of_the_rest()
    {
        using var values = tensor(new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1f, 2f });
        Assert.StartsWith(
            "float32 [5] on cpu · min 1 · mean 1.5 · max 2 · 1 NaN · 2 infinite\n",
            TensorDisplay.ToText(values),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_nothing_but_NaN_the_number_is_said()
    {
        using var values = full(2, 2, float.NaN);
        Assert.StartsWith("float32 [2, 2] on cpu · 4 NaN\n", TensorDisplay.ToText(values), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_booleans_those_that_are_true_are_counted()
    {
        using var values = tensor(new[] { true, false, true });
        Assert.StartsWith("bool [3] on cpu · 2 of 3 true\n", TensorDisplay.ToText(values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sparse_tensor_says_so_and_shows_what_it_stands_for()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(
            "float32 [2, 2] on cpu · min 0 · mean 1.25 · max 5 · sparse: 1 of 4 values stored\n0.0  5.0\n0.0  0.0", TensorDisplay.ToText(
                Sparse(2)));
    }

    [Fact]
    public void A_sparse_tensor_that_would_not_fit_is_not_made_dense()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(
            "float32 [10000000, 10000000] on cpu · sparse: 1 of 100,000,000,000,000 values stored, "
                + "too many to show with the zeros between them",
            TensorDisplay.ToText(Sparse(10_000_000)));
    }

    [Fact]
    public void A_tensor_without_memory_says_so()
    {
        using var shape = zeros(3, 8, 8, device: META);
        Assert.Equal("float32 [3, 8, 8] on meta · no values: the meta device keeps shapes only", TensorDisplay.ToText(shape));
        Assert.Contains("keeps shapes only", TensorDisplay.ToHtml(shape), StringComparison.Ordinal);
    }

    [Fact]
    public void Statistics_of_a_very_large_tensor_are_of_what_is_shown()
    {
        using var ramp = arange(2_000_000, dtype: float32);
        Assert.Contains(
            " · of the values shown: min 0 · mean 999999.5 · max 1.999e+06",
            TensorDisplay.ToText(ramp).Replace("2e+06", "1.999e+06", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_statistics_of_50_000_images_are_those_of_the_eight_that_are_shown()
    {
        using var scope = NewDisposeScope();
        var images = zeros(1, 1, 1, 1).expand(50_000, 3, 32, 32);
        Assert.Contains("of the values shown: min 0", TensorDisplay.ToHtml(images), StringComparison.Ordinal);
        Assert.Equal(8, Pngs.In(TensorDisplay.ToHtml(images)).Length);
    }

    [Fact]
    public void A_gradient_has_statistics_of_its_own()
    {
        using var scope = NewDisposeScope();
        var weights = tensor(new[] { 1f, 3f }, requires_grad: true);
        (weights * weights).sum().backward();
        Assert.Contains("gradient: float32 [2] on cpu · min 2 · mean 4 · max 6\n", TensorDisplay.ToText(weights), StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<Tensor>> Displays => new()
    {
        { "AsImage", tensor => tensor.AsImage() },
        { "ImageGrid", tensor => ImageGrid.Of(tensor) },
        { "PixelGrid", tensor => PixelGrid.Of(tensor) },
        { "TensorDrawing", tensor => TensorDrawing.Of(tensor) },
        { "SlidingWindow", tensor => SlidingWindow.MaxPooling(tensor, 2) },
    };

    [Theory]
    [MemberData(nameof(Displays))]
    public void A_drawing_of_a_disposed_tensor_is_refused_with_the_reason(string name, Action<Tensor> display)
    {
        var gone = ones(4, 4);
        gone.Dispose();
        var error = Assert.Throws<ArgumentException>(() => display(gone));
        Assert.True(
            error.Message.StartsWith("The tensor is disposed and its memory given back", StringComparison.Ordinal),
            name + ": " + error.Message);
    }

    [Theory]
    [MemberData(nameof(Displays))]
    public void A_drawing_of_a_tensor_without_memory_is_refused_with_the_reason(string name, Action<Tensor> display)
    {
        using var shape = ones(4, 4, device: META);
        var error = Assert.Throws<ArgumentException>(() => display(shape));
        Assert.True(error.Message.Contains("has a shape but no values", StringComparison.Ordinal), name + ": " + error.Message);
    }

    [Fact]
    public void Complex_numbers_are_not_drawn_by_one_of_their_parts()
    {
        using var scope = NewDisposeScope();
        var complex = ones(8, 8).to(complex64);
        Assert.Contains("no single shade", Assert.Throws<ArgumentException>(() => PixelGrid.Of(complex)).Message, StringComparison.Ordinal);
        Assert.Contains("no single shade", Assert.Throws<ArgumentException>(() => complex.AsImage()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_row_of_displays_a_disposed_tensor_says_so()
    {
        var gone = ones(2);
        gone.Dispose();
        Assert.Equal("x\na disposed tensor: its memory has been given back", SideBySide.Of(("x", gone)).ToString());
    }

    [Fact]
    public void A_picture_with_NaN_is_still_a_picture_and_says_how_many_there_are()
    {
        using var scope = NewDisposeScope();
        var image = full([1, 8, 8], 0.5f);
        image[0, 0, 0] = float.NaN;
        image[0, 0, 1] = float.PositiveInfinity;

        Assert.Equal(
            [0, 255, 128],
            Pngs.In(image.AsImage().ToHtml()).Single().Data.Where((_, place) => place % 3 == 0).Take(3).Select(value => (int)value));
        Assert.EndsWith("2 of the values are NaN or infinite; NaN is drawn black", image.AsImage().ToString(), StringComparison.Ordinal);
        Assert.Contains("NaN is drawn black", TensorDisplay.ToHtml(image), StringComparison.Ordinal);
    }

    [Fact]
    public void A_grid_of_pixels_with_NaN_says_the_range_of_the_others()
    {
        using var values = tensor(new[] { 1f, float.NaN, 3f });
        Assert.Contains("values from 1 to 3, 1 of them NaN or infinite", PixelGrid.Of(values).ToImage(), StringComparison.Ordinal);
    }

    private static Tensor Sparse(long side) => sparse_coo_tensor(tensor(new long[,] { { 0 }, { 1 } }), tensor(new[] { 5f }), [side, side]);
}
