using Tutorial.Documents;
using Tutorial.Notebooks;

namespace Tutorial.Cli.Running;

/// <summary>One notebook to be run.</summary>
/// <param name="Source">The file it comes from.</param>
/// <param name="Target">The <c>.ipynb</c> it is written to.</param>
/// <param name="Document">The notebook, with the run's parameters in it.</param>
internal sealed record NotebookJob(string Source, string Target, NotebookDocument Document)
{
    /// <summary>The notebook's name, without folder and extension.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Source);

    /// <summary>Where the notebook goes when it did not pass and is kept: beside the target, which stays what it was.</summary>
    public string FailedTarget => Path.ChangeExtension(Target, ".failed.ipynb");

    /// <summary>Whether the notebook refers to this project's library, and so may ask for its images and its models.</summary>
    public bool UsesLibrary { get; } = ReferencedFiles.Of(Document, Path.GetDirectoryName(Source)!).Assemblies
        .Any(assembly => Path.GetFileNameWithoutExtension(assembly) == typeof(Lesson).Assembly.GetName().Name);

    /// <summary>Reads every notebook and sets its parameters before the first one runs, so that a mistake costs no time.</summary>
    /// <param name="files">The notebooks.</param>
    /// <param name="outputFolder">Where the executed ones go.</param>
    /// <param name="choice">The parameters to set.</param>
    /// <param name="areExercisesSolved">Whether solutions stand in the place of the exercises' cells.</param>
    /// <exception cref="NotebookFormatException">
    /// A file is malformed, a time limit in it is no duration, or an exercise does not exist.
    /// </exception>
    /// <exception cref="ParameterException">A parameter is unknown or has another type.</exception>
    public static IReadOnlyList<NotebookJob> Prepare(
        IReadOnlyList<string> files,
        string outputFolder,
        ParameterChoice choice,
        bool areExercisesSolved = false)
    {
        var documents = files.Select(file => (File: file, Document: Read(file, areExercisesSolved))).ToArray();
        foreach (var (file, document) in documents)
            ExecutionOptions.Check(document, file);

        if (!choice.IsEmpty)
        {
            choice.RequireDeclared([.. documents.SelectMany(
                pair => NotebookParameters.Of(pair.Document, pair.File).Select(parameter => parameter.Name))]);
        }

        return [.. documents.Select(pair => new NotebookJob(
            pair.File,
            Path.Combine(outputFolder, Path.GetFileNameWithoutExtension(pair.File) + ".ipynb"),
            NotebookParameters.Inject(pair.Document, pair.File, choice)))];
    }

    private static NotebookDocument Read(string file, bool areExercisesSolved)
    {
        var document = NotebookFile.Read(file);
        return areExercisesSolved ? ExerciseCells.Solve(document, file) : document;
    }
}
