using TorchSharp;
using static TorchSharp.torch;

namespace Tutorial.Tests;

/// <summary>TorchSharp's own random numbers, which belong to whoever runs a lesson.</summary>
internal static class RandomState
{
    public static bool IsUntouchedBy(Action action)
    {
        random.manual_seed(7);
        var expected = Next();
        random.manual_seed(7);
        action();
        return expected == Next();

        static float Next()
        {
            using var number = rand(1);
            return number.ToSingle();
        }
    }
}
