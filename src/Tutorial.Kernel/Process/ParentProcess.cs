using System.Diagnostics;
using System.Globalization;

namespace Tutorial.Kernel;

/// <summary>Ends the kernel when the process that started it is gone, so that no kernel is left behind by a front end that died.</summary>
internal static class ParentProcess
{
    /// <summary>
    /// The variable in which Jupyter names the parent. On Windows it holds a handle and not an identifier, so it is not used there.
    /// </summary>
    private const string Variable = "JPY_PARENT_PID";

    /// <param name="ended">Called once, from another thread.</param>
    internal static void Watch(Action ended)
    {
        if (OperatingSystem.IsWindows()
            || !int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var identifier)
            || identifier <= 1)
        {
            return;
        }

        new Thread(() => WaitForExit(identifier, ended)) { IsBackground = true, Name = "parent" }.Start();
    }

    private static void WaitForExit(int identifier, Action ended)
    {
        try
        {
            using var parent = Process.GetProcessById(identifier);
            parent.WaitForExit();
        }
        catch (ArgumentException)
        {
            // It was gone before it could be watched.
        }

        ended();
    }
}
