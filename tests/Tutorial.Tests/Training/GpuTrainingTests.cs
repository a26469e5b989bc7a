using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class GpuTrainingTests : IDisposable
{
    private const int Steps = 20;
    private const int BatchSize = 32;

    private readonly DatasetPair data;
    private readonly ImageDataset training;
    private readonly ImageDataset validation;

    public GpuTrainingTests()
    {
        Assert.SkipUnless(cuda.is_available(), "torch sees no CUDA GPU; build with -p:TorchBackend=cuda on a machine that has one.");
        data = Datasets.Load("sample");
        training = data.Training.Take(Steps * BatchSize);
        validation = data.Test.Take(200);
    }

    public void Dispose()
    {
        validation?.Dispose();
        training?.Dispose();
        data?.Dispose();
    }

    [Fact]
    public void Training_lands_where_the_CPU_does()
    {
        var onCpu = Fit(CPU, new());
        var onGpu = Fit(CUDA, new());

        Close(onCpu, onGpu, tolerance: 1e-3);       // each step carries the rounding of the ones before it on
    }

    [Fact]
    public void Training_in_TF32_lands_near_float32()
    {
        Close(Fit(CUDA, new()), Fit(CUDA, new() { AllowTF32 = true }), tolerance: 2e-2);
    }

    [Fact]
    public void A_batch_that_the_CPU_would_take_in_parts_goes_through_at_once()
    {
        Close(Fit(CPU, new() { BatchSize = 200 }), Fit(CUDA, new() { BatchSize = 200 }), tolerance: 1e-3);
    }

    [Fact]
    public void The_images_stay_where_they_are_and_the_model_on_the_GPU()
    {
        using var model = Model(CUDA);
        Trainer.Fit(model, training, validation, new() { Epochs = 1 }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(DeviceType.CPU, training.Images.device.type);
        Assert.All(model.parameters(), parameter => Assert.Equal(DeviceType.CUDA, parameter.device.type));
    }

    [Fact]
    public void No_tensor_is_left_behind()
    {
        using var model = Model(CUDA);
        Trainer.Fit(model, training, validation, new() { Epochs = 1 }, cancellationToken: TestContext.Current.CancellationToken);
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        Trainer.Fit(model, training, validation, new() { Epochs = 2 }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Predictions_are_those_of_the_CPU()
    {
        using var scope = NewDisposeScope();
        using var onCpu = Model(CPU);
        using var onGpu = Model(CUDA);
        using var expected = Predictions.Of(onCpu, validation);
        using var actual = Predictions.Of(onGpu, validation);

        // Outside of a training libtorch convolves in TF32 unless told otherwise.
        Assert.True(expected.Probabilities.allclose(actual.Probabilities, rtol: 1e-2, atol: 1e-3));
    }

    private EpochResult Fit(Device device, TrainingOptions options)
    {
        using var model = Model(device);
        return Trainer.Fit(
            model, training, validation, options with { Epochs = 1 }, cancellationToken: TestContext.Current.CancellationToken)[0];
    }

    private static nn.Module<Tensor, Tensor> Model(Device device)
    {
        var model = Cifar10Network.Create(seed: 1);
        model.to(device);
        return model;
    }

    private static void Close(EpochResult expected, EpochResult actual, double tolerance)
    {
        Assert.Equal(expected.Training.Loss, actual.Training.Loss, tolerance);
        Assert.Equal(expected.Validation.Loss, actual.Validation.Loss, tolerance);
    }
}
