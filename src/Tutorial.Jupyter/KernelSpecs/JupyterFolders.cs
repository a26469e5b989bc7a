using System.Runtime.InteropServices;

namespace Tutorial.Jupyter;

/// <summary>Where Jupyter keeps its data, in the order in which it looks (jupyter_core's <c>jupyter_path</c>).</summary>
public sealed class JupyterFolders
{
    private JupyterFolders(string user, IReadOnlyList<string> all)
    {
        User = user;
        All = all;
    }

    /// <summary>The folder of the user, where kernels are installed.</summary>
    internal string User { get; }

    /// <summary>Every folder that is searched; the first that holds a kernel wins.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The folders of this machine and user, from the environment as it is now.</summary>
    public static JupyterFolders OfThisMachine() => Of(
        Environment.GetEnvironmentVariable,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        OperatingSystem.IsWindows() ? OSPlatform.Windows : OperatingSystem.IsMacOS() ? OSPlatform.OSX : OSPlatform.Linux);

    /// <summary>The folder of an environment such as Python's, and no other.</summary>
    /// <param name="prefix">The environment's folder.</param>
    public static JupyterFolders OfPrefix(string prefix)
    {
        var folder = Path.Combine(prefix, "share", "jupyter");
        return new JupyterFolders(folder, [folder]);
    }

    /// <summary>The folders that an environment, a home folder and a system give.</summary>
    internal static JupyterFolders Of(Func<string, string?> environment, string home, OSPlatform system)
    {
        var windows = system == OSPlatform.Windows;
        var user = Variable("JUPYTER_DATA_DIR") ?? UserFolder();
        var searched = (Variable("JUPYTER_PATH") ?? "")
            .Split(windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] machine = windows
            ? [Path.Combine(Variable("PROGRAMDATA") ?? @"C:\ProgramData", "jupyter")]
            : ["/usr/local/share/jupyter", "/usr/share/jupyter"];
        return new JupyterFolders(user, [.. searched.Append(user).Concat(machine).Distinct()]);

        string? Variable(string name) => environment(name) is { Length: > 0 } value ? value : null;

        string UserFolder() => windows
            ? Path.Combine(Variable("APPDATA") ?? Path.Combine(home, "AppData", "Roaming"), "jupyter")
            : system == OSPlatform.OSX
                ? Path.Combine(home, "Library", "Jupyter")
                : Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter");
    }
}
