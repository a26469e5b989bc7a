using System.Globalization;
using CsCheck;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class TensorDisplayTests
{
    [Fact]
    public void Every_value_of_a_small_matrix_is_shown()
    {
        var matrices = Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12])
            .SelectMany((rows, columns) => Gen.Float[-500, 500].Array2D[rows, columns]);
        matrices.Sample(values =>
        {
            using var matrix = tensor(values);
            var table = Assert.Single(Markup.Tables(TensorDisplay.ToHtml(matrix)));

            Assert.Equal(values.GetLength(0), table.Length);
            for (var row = 0; row < values.GetLength(0); row++)
            {
                Assert.Equal(values.GetLength(1), table[row].Length);
                for (var column = 0; column < values.GetLength(1); column++)
                    Assert.Equal(values[row, column], double.Parse(table[row][column], CultureInfo.InvariantCulture), 0.000051);
            }
        }, iter: 50);
    }

    [Fact]
    public void A_vector_is_one_row_under_its_indices()
    {
        using var vector = tensor(new[] { 4, -5, 6 });
        var html = TensorDisplay.ToHtml(vector);

        Assert.Equal(["4", "-5", "6"], Assert.Single(Assert.Single(Markup.Tables(html))));
        Assert.Equal(["0", "1", "2"], Markup.Headers(html));
        Assert.Contains("int32 [3] on cpu", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scalar_shows_its_value_and_its_empty_shape()
    {
        using var scalar = tensor(3.5f);
        Assert.Equal("float32 [] on cpu\n3.5", TensorDisplay.ToText(scalar));
    }

    [Fact]
    public void Booleans_are_words()
    {
        using var booleans = tensor(new[] { true, false });
        Assert.Equal("bool [2] on cpu · 1 of 2 true\n true  false", TensorDisplay.ToText(booleans));
    }

    [Fact]
    public void Bytes_are_whole_numbers()
    {
        using var bytes = tensor(new byte[] { 0, 128, 255 });
        Assert.Equal("uint8 [3] on cpu · min 0 · mean 127.6667 · max 255\n  0  128  255", TensorDisplay.ToText(bytes));
    }

    [Fact]
    public void Complex_numbers_show_both_parts()
    {
        using var complex = tensor(new[] { new System.Numerics.Complex(1, -2), new System.Numerics.Complex(0.5, 3) });
        Assert.Equal(["1.0-2.0i", "0.5+3.0i"], Markup.Tables(TensorDisplay.ToHtml(complex))[0][0]);
    }

    [Fact]
    public void A_float_that_is_whole_still_looks_like_a_float()
    {
        using var floats = tensor(new[] { 2f, 3f });
        Assert.Equal(["2.0", "3.0"], Markup.Tables(TensorDisplay.ToHtml(floats))[0][0]);
    }

    [Fact]
    public void Nothing_is_shown_as_minus_zero()
    {
        using var floats = tensor(new[] { -0.0f, -0.00001f, -1f });
        Assert.Equal(["0.0", "0.0", "-1.0"], Markup.Tables(TensorDisplay.ToHtml(floats))[0][0]);
    }

    [Fact]
    public void What_is_no_number_has_a_name()
    {
        using var floats = tensor(new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1.5f });
        Assert.Equal(["NaN", "∞", "-∞", "1.5"], Markup.Tables(TensorDisplay.ToHtml(floats))[0][0]);
    }

    [Fact]
    public void Very_small_and_very_large_numbers_have_an_exponent()
    {
        using var small = tensor(new[] { 1.5e-7, -2e-9 });
        using var large = tensor(new[] { 1.5e7, 2e9 });

        Assert.Equal(["1.500e-07", "-2.000e-09"], Markup.Tables(TensorDisplay.ToHtml(small))[0][0]);
        Assert.Equal(["1.500e+07", "2.000e+09"], Markup.Tables(TensorDisplay.ToHtml(large))[0][0]);
    }

    [Fact]
    public void A_long_vector_is_elided_in_the_middle_and_summed_up()
    {
        using var vector = arange(100_000);
        var html = TensorDisplay.ToHtml(vector);

        Assert.Equal(["0", "1", "2", "3", "4", "…", "99995", "99996", "99997", "99998", "99999"], Markup.Tables(html)[0][0]);
        Assert.Contains("min 0 · mean 49999.5 · max 99999", TensorDisplay.ToText(vector), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_value_of_an_elided_matrix_stands_at_its_indices()
    {
        using var matrix = arange(200 * 300).reshape(200, 300);
        var html = TensorDisplay.ToHtml(matrix);
        var table = Markup.Tables(html)[0];
        var headers = Markup.Headers(html);
        var (columns, rows) = (headers[..11], headers[11..]);

        Assert.Equal(["0", "1", "2", "3", "4", "…", "195", "196", "197", "198", "199"], rows);
        Assert.Equal(["0", "1", "2", "3", "4", "…", "295", "296", "297", "298", "299"], columns);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                var expected = rows[row] == "…" || columns[column] == "…"
                    ? "…"
                    : (int.Parse(rows[row], CultureInfo.InvariantCulture) * 300 + int.Parse(columns[column], CultureInfo.InvariantCulture))
                        .ToString(CultureInfo.InvariantCulture);
                Assert.Equal(expected, table[row][column]);
            }
        }
    }

    [Fact]
    public void Of_a_tensor_of_higher_rank_the_first_matrices_are_shown()
    {
        using var four = arange(2 * 2 * 2 * 3).reshape(2, 2, 2, 3);
        var html = TensorDisplay.ToHtml(four);
        var tables = Markup.Tables(html);

        Assert.Equal(3, tables.Length);
        Assert.Equal([["12", "13", "14"], ["15", "16", "17"]], tables[2]);
        Assert.Contains("[1, 0, :, :]", html, StringComparison.Ordinal);
        Assert.Contains("… 1 more matrices", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_shown_is_read()
    {
        // Views that repeat one value: reading them whole would take terabytes.
        using var one = zeros(1, 1, 1, 1);
        using var images = one.expand(1_000_000_000, 3, 32, 32);
        using var matrices = one.expand(1_000_000, 7, 1_000, 1_000);
        using var matrix = one[0, 0].expand(1_000_000_000, 1_000_000_000);

        Assert.Contains("… 999,999,992 more images", TensorDisplay.ToHtml(images), StringComparison.Ordinal);
        Assert.Contains("… 6,999,997 more matrices", TensorDisplay.ToHtml(matrices), StringComparison.Ordinal);
        Assert.Contains("999999999", Markup.Headers(TensorDisplay.ToHtml(matrix)));
    }

    [Fact]
    public void What_is_plainly_an_image_is_shown_as_one()
    {
        using var bytes = zeros(3, 32, 32, dtype: ScalarType.Byte);
        using var unitRange = rand(2, 1, 16, 16);
        using var kernels = rand(3, 3, 3, 3);

        Assert.Single(Pngs.In(TensorDisplay.ToHtml(bytes)));
        Assert.Equal(2, Pngs.In(TensorDisplay.ToHtml(unitRange)).Length);
        Assert.Empty(Pngs.In(TensorDisplay.ToHtml(kernels)));
    }

    [Fact]
    public void A_gradient_stands_below_its_tensor()
    {
        using var weights = tensor(new[] { 3f, -2f }, requires_grad: true);
        using var loss = (weights * weights).sum();
        Assert.DoesNotContain("gradient:", TensorDisplay.ToHtml(weights), StringComparison.Ordinal);

        loss.backward();
        var html = TensorDisplay.ToHtml(weights);

        Assert.Contains("requires gradient", html, StringComparison.Ordinal);
        Assert.Equal(["6.0", "-4.0"], Markup.Tables(html)[1][0]);
        Assert.Equal(
            "float32 [2] on cpu · min -2 · mean 0.5 · max 3 · requires gradient\n 3.0  -2.0\ngradient: "
                + "float32 [2] on cpu · min -4 · mean 1 · max 6\n 6.0  -4.0",
            TensorDisplay.ToText(weights));
    }

    [Fact]
    public void A_disposed_tensor_says_so()
    {
        var tensor = ones(2);
        tensor.Dispose();

        Assert.Contains("a disposed tensor", TensorDisplay.ToHtml(tensor), StringComparison.Ordinal);
        Assert.Contains("a disposed tensor", TensorDisplay.ToText(tensor), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_tensor_says_that_it_has_no_values()
    {
        using var empty = zeros(0, 3);
        Assert.Equal("float32 [0, 3] on cpu · no values", TensorDisplay.ToText(empty));
        Assert.Empty(Markup.Tables(TensorDisplay.ToHtml(empty)));
    }

    [Fact]
    public void A_display_leaves_no_tensor_behind()
    {
        using var images = rand(10, 3, 16, 16);
        using var matrix = rand(20, 20, requires_grad: true);
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;

        TensorDisplay.ToHtml(images);
        TensorDisplay.ToHtml(matrix);
        TensorDisplay.ToText(matrix);

        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void The_culture_of_the_reader_changes_nothing()
    {
        using var matrix = randn(30, 30);
        var (html, text) = (TensorDisplay.ToHtml(matrix), TensorDisplay.ToText(matrix));
        using var german = new GermanCulture();

        Assert.Equal(html, TensorDisplay.ToHtml(matrix));
        Assert.Equal(text, TensorDisplay.ToText(matrix));
    }
}
