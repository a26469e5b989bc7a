using System.Reflection;
using System.Runtime.InteropServices;
using Mono.Cecil;
using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests.Build;

/// <summary>What the mended TorchSharp does where the original ends the process, and that it still computes the same.</summary>
public sealed class MendedCallsTests
{
    public static TheoryData<long[], long[], string> Products => new()
    {
        { [3], [3], "k,k->" }, { [2, 3], [3], "ik,k->i" }, { [3], [3, 4], "k,kj->j" }, { [2, 3], [3, 4], "ik,kj->ij" },
        { [5, 2, 3], [3], "bik,k->bi" }, { [5, 2, 3], [3, 4], "bik,kj->bij" }, { [3], [5, 3, 4], "k,bkj->bj" },
        { [2, 3], [5, 3, 4], "ik,bkj->bij" }, { [5, 2, 3], [5, 3, 4], "bik,bkj->bij" }, { [6, 1, 2, 3], [5, 3, 4], "abik,bkj->abij" },
    };

    [Theory]
    [MemberData(nameof(Products))]
    public void A_product_is_the_sum_over_the_common_index_and_its_gradients_have_the_arguments_shapes(long[] left, long[] right, string sum)
    {
        using var scope = NewDisposeScope();
        var (a, b) = (randn(left, requires_grad: true), randn(right, requires_grad: true));
        // einsum does not broadcast a dimension of one under a letter.
        var expected = einsum(sum, left.Length == 4 ? a.expand(6, 5, 2, 3) : a, b);

        var product = a.matmul(b);
        product.sum().backward();

        Assert.True(allclose(expected, product, 1e-5, 1e-5));
        Assert.Equal(left, a.grad!.shape);
        Assert.Equal(right, b.grad!.shape);
    }

    [Fact]
    public void A_product_that_does_not_fit_is_an_error_in_libtorch_s_words_without_frames()
    {
        var error = Assert.Throws<ExternalException>(() => rand(1, 3).matmul(rand(2, 3)));
        Assert.Equal("mat1 and mat2 shapes cannot be multiplied (1x3 and 2x3)", error.Message);
    }

    [Fact]
    public void Running_maxima_and_minima_have_values_and_places()
    {
        using var scope = NewDisposeScope();
        var numbers = tensor(new[] { 1f, 3, 2, 5, 0 });

        var (greatest, greatestAt) = numbers.cummax(0);
        var (least, leastAt) = numbers.cummin(0);

        Assert.Equal([1f, 3, 3, 5, 5], greatest.data<float>().ToArray());
        Assert.Equal([0L, 1, 1, 3, 3], greatestAt.data<long>().ToArray());
        Assert.Equal([1f, 1, 1, 1, 0], least.data<float>().ToArray());
        Assert.Equal([0L, 0, 0, 0, 4], leastAt.data<long>().ToArray());
    }

    [Fact]
    public void Gradients_go_to_what_is_asked_for_and_nowhere_else()
    {
        using var scope = NewDisposeScope();
        var x = tensor(3f, requires_grad: true);
        var square = x * x;
        var result = square * 4;

        var bySquare = autograd.grad([result], [square]);
        var byX = autograd.grad([square], [x], bySquare);       // the graph below `square` is still there

        Assert.Equal((4f, 24f, true), (bySquare[0].item<float>(), byX[0].item<float>(), x.grad is null));
    }

    [Fact]
    public void A_second_derivative_and_an_unused_input()
    {
        using var scope = NewDisposeScope();
        var (x, unused) = (tensor(3f, requires_grad: true), tensor(1f, requires_grad: true));

        var first = autograd.grad([x * x * x], [x, unused], create_graph: true, allow_unused: true);
        var second = autograd.grad([first[0]], [x]);

        Assert.Equal((27f, true, 18f), (first[0].item<float>(), first[1] is null, second[0].item<float>()));
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(1_000_000_000, 1_000_000)]
    public void A_rand_that_fails_is_an_error_and_not_an_address(long rows, long columns) =>
        Assert.Throws<ExternalException>(() => rand(rows, columns));

    [Theory]
    [InlineData(255.0, 255)]
    [InlineData(0.9, 0)]
    public void A_number_that_fits_is_converted(double number, int expected) => Assert.Equal(expected, ((Scalar)number).ToByte());

    [Theory]
    [InlineData(256.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    public void A_number_that_does_not_fit_is_an_error(double number) => Assert.Throws<OverflowException>(() => ((Scalar)number).ToByte());

    [Fact]
    public void A_null_is_named() => Assert.Equal("target", Assert.Throws<ArgumentNullException>(() => rand(3).add((Tensor)null!)).ParamName);

    [Fact]
    public void The_assembly_says_that_it_is_mended_and_claims_no_signature()
    {
        var assembly = typeof(Tensor).Assembly;
        using var module = ModuleDefinition.ReadModule(assembly.Location);

        Assert.Equal("0.107.0+mended", assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
        Assert.False(module.Attributes.HasFlag(ModuleAttributes.StrongNameSigned));
    }
}
