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
            foreach (var module in model.modules().Prepend(model))
                _ = module.training;            // asks the native module
            return model.parameters().Any(parameter => parameter.IsInvalid);
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }
}
