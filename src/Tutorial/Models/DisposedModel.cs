using System.Reflection;
using static TorchSharp.torch;

namespace Tutorial;

/// <summary>Tells a model that is no more from one that can be used.</summary>
internal static class DisposedModel
{
    /// <summary>Whether a model, or a layer in it, has been disposed.</summary>
    public static bool Is(nn.Module model)
    {
        try
        {
            var modules = model.modules().Prepend(model).ToArray();
            foreach (var module in modules)
                _ = module.training;            // asking throws where the native module is gone
            return modules.SelectMany(OwnTensors).Any(tensor => tensor.IsInvalid);
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }

    // The layers of TorchSharp that are written in C# keep their native module, and forget their parameters but not the fields that held
    // them.
    private static IEnumerable<Tensor> OwnTensors(nn.Module module)
    {
        for (var type = module.GetType(); type is not null && type != typeof(nn.Module); type = type.BaseType)
        {
            foreach (var field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (typeof(Tensor).IsAssignableFrom(field.FieldType) && field.GetValue(module) is Tensor tensor)
                    yield return tensor;
            }
        }
    }
}
