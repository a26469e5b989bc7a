namespace Tutorial.Kernel;

/// <summary>Restores the packages of a project, as <c>dotnet restore</c> does.</summary>
internal interface IRestore
{
    /// <summary>Gets the packages, and writes beside the project, in <c>obj/project.assets.json</c>, which ones it chose.</summary>
    /// <param name="project">The full path of the project file.</param>
    /// <param name="cancellationToken">Ends the restore.</param>
    /// <exception cref="PackageException">It failed, or took longer than it may.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    void Run(string project, CancellationToken cancellationToken);
}
