using Mono.Cecil;
using Mono.Cecil.Cil;
using static TorchSharp.torch;

namespace Tutorial.Tests.Build;

/// <summary>What the build does to TorchSharp.dll: no tensor and no number is freed while libtorch works with it.</summary>
public sealed class KeptAliveTests
{
    private const int Rounds = 8_000;

    [Fact]
    public void Numbers_and_temporary_tensors_outlive_the_calls_that_use_them_whatever_the_garbage_collector_does()
    {
        using var stop = new CancellationTokenSource();
        var collector = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                GC.Collect(0);
                GC.WaitForPendingFinalizers();
            }
        });
        collector.Start();
        var wrong = 0;
        try
        {
            for (var round = 0; round < Rounds; round++)
            {
                using var sum = ones(4).add(0.5);
                // No dispose scope: nothing else refers to the terms.
                using var product = zeros(500).add(ones(500)).mul(full(500, 3f));
                // Made one by one while stack reads them.
                using var sheets = stack(Enumerable.Range(0, 3).Select(number => full(500, (float)number)));
                wrong += sum[0].item<float>() == 1.5f && product[499].item<float>() == 3f && sheets[2, 499].item<float>() == 2f ? 0 : 1;
            }
        }
        finally
        {
            stop.Cancel();
            collector.Join();
        }

        Assert.Equal(0, wrong);
    }

    [Fact]
    public void Every_return_of_a_method_that_calls_native_code_comes_after_its_objects_are_kept_alive()
    {
        using var torchSharp = AssemblyDefinition.ReadAssembly(typeof(Tensor).Assembly.Location);
        var callers = torchSharp.MainModule.GetTypes().SelectMany(type => type.Methods)
            .Where(method => method.HasBody && method.HasThis
                && !method.DeclaringType.IsValueType && method.Body.Instructions.Any(IsNativeCall)).ToArray();

        Assert.NotEmpty(callers);
        Assert.DoesNotContain(
            callers,
            method => method.Body.Instructions.Any(instruction => instruction.OpCode == OpCodes.Ret && !IsKeepAlive(instruction.Previous)));
    }

    [Fact]
    public void A_sequence_of_tensors_becomes_an_array_before_its_addresses_are_read()
    {
        using var torchSharp = AssemblyDefinition.ReadAssembly(typeof(Tensor).Assembly.Location);
        var sequences = torchSharp.MainModule.GetTypes().SelectMany(type => type.Methods)
            .Where(method => method.HasBody && method.Body.Instructions.Any(IsNativeCall))
            .SelectMany(method => method.Parameters.Where(IsSequenceOfTensors).Select(parameter => (method, parameter))).ToArray();

        Assert.NotEmpty(sequences);
        Assert.All(sequences, sequence => Assert.Contains(
            sequence.method.Body.Instructions, instruction => instruction.OpCode.Code is Code.Starg or Code.Starg_S
                && instruction.Operand == sequence.parameter));
    }

    [Fact]
    public void A_tuple_of_tensors_is_kept_alive_as_well()
    {
        using var torchSharp = AssemblyDefinition.ReadAssembly(typeof(Tensor).Assembly.Location);
        var callers = torchSharp.MainModule.GetTypes().SelectMany(type => type.Methods)
            .Where(method => method.HasBody && method.Body.Instructions.Any(IsNativeCall))
            .SelectMany(method => method.Parameters.Where(IsTupleOfTensors).Select(parameter => (method, parameter)))
            .ToArray();

        Assert.Contains(callers, caller => caller.method.DeclaringType.Name == "LSTM");
        Assert.All(callers, caller => Assert.Contains(caller.method.Body.Instructions, instruction => instruction.OpCode == OpCodes.Box
            && ((TypeReference)instruction.Operand).FullName == caller.parameter.ParameterType.FullName && IsKeepAlive(instruction.Next)));
    }

    private static bool IsTupleOfTensors(ParameterDefinition parameter) => parameter.ParameterType is { IsValueType: true }
        && parameter.ParameterType.FullName.Contains("System.ValueTuple`", StringComparison.Ordinal)
        && parameter.ParameterType.FullName.Contains("TorchSharp.torch/Tensor", StringComparison.Ordinal)
        && !parameter.ParameterType.FullName.Contains("Span`", StringComparison.Ordinal);

    private static bool IsSequenceOfTensors(ParameterDefinition parameter) =>
        parameter.ParameterType.FullName == "System.Collections.Generic.IEnumerable`1<TorchSharp.torch/Tensor>";

    private static bool IsNativeCall(Instruction instruction) => instruction.Operand is MethodDefinition { IsPInvokeImpl: true };

    private static bool IsKeepAlive(Instruction instruction) =>
        instruction.Operand is MethodReference { Name: "KeepAlive", DeclaringType.FullName: "System.GC" };
}
