using System.Runtime.InteropServices;

namespace Tutorial.Jupyter.Tests;

public sealed class JupyterFoldersTests
{
    [Fact]
    public void On_Linux_the_user_comes_before_the_machine() => Assert.Equal(
        ["/home/ada/.local/share/jupyter", "/usr/local/share/jupyter", "/usr/share/jupyter"],
        Of(OSPlatform.Linux).All);

    [Fact]
    public void Jupyters_path_comes_before_the_user() => Assert.Equal(
        ["/a", "/b", "/home/ada/.local/share/jupyter"],
        Of(OSPlatform.Linux, ("JUPYTER_PATH", "/a:/b")).All.Take(3));

    [Fact]
    public void XDG_moves_the_users_folder() =>
        Assert.Equal("/x/jupyter", Of(OSPlatform.Linux, ("XDG_DATA_HOME", "/x")).User);

    [Fact]
    public void Jupyters_own_variable_wins_over_XDG() =>
        Assert.Equal("/j", Of(OSPlatform.Linux, ("XDG_DATA_HOME", "/x"), ("JUPYTER_DATA_DIR", "/j")).User);

    [Fact]
    public void An_empty_variable_is_none() =>
        Assert.Equal("/home/ada/.local/share/jupyter", Of(OSPlatform.Linux, ("JUPYTER_DATA_DIR", "")).User);

    [Fact]
    public void MacOS_keeps_it_in_the_library() => Assert.Equal("/home/ada/Library/Jupyter", Of(OSPlatform.OSX).User);

    [Fact]
    public void Windows_keeps_it_in_application_data() => Assert.Equal(
        Path.Combine(@"C:\Roaming", "jupyter"),
        Of(OSPlatform.Windows, ("APPDATA", @"C:\Roaming")).User);

    private static JupyterFolders Of(OSPlatform system, params (string Name, string Value)[] variables) =>
        JupyterFolders.Of(name => variables.FirstOrDefault(variable => variable.Name == name).Value, "/home/ada", system);
}
