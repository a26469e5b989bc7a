using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Watches a kernel being learned: a loop calls <see cref="Show"/> every few steps, and one output shows the guess beside the secret, the
/// error of each weight and the loss so far. The last state stays. Where no notebook's cell runs a line is written each time; this
/// object, shown by itself, is the last state in any case.
/// </summary>
public sealed class LiveKernel : IDisplay
{
    private const int LargestSide = 16;
    private const string Nothing = "No step has been shown yet.";

    private readonly float[,] secret;
    private readonly Func<object, Action<object>?> display;
    private readonly TextWriter writer;
    private readonly List<(int Step, double Loss)> losses = [];
    private LiveKernelPicture? last;
    private Action<object>? update;
    private bool triedToShow;

    /// <summary>Watches a kernel being learned.</summary>
    /// <param name="secret">
    /// The kernel to be found: H×W, at most 16 a side (dimensions of size 1 before them are dropped). Its values are copied.
    /// </param>
    /// <exception cref="ArgumentException">The tensor is no such kernel.</exception>
    public LiveKernel(Tensor secret)
        : this(secret, RunningCell.Display, Console.Out)
    {
    }

    /// <param name="secret">The kernel to be found.</param>
    /// <param name="display">Shows something and gives what shows another thing in its place; null where nothing can be shown.</param>
    /// <param name="writer">Takes the lines where nothing can be shown.</param>
    internal LiveKernel(Tensor secret, Func<object, Action<object>?> display, TextWriter writer)
    {
        this.secret = Matrix(secret, nameof(secret));
        this.display = display;
        this.writer = writer;
    }

    /// <summary>Shows where the learning stands. A step before the last one begins anew, as when a cell is run again.</summary>
    /// <param name="step">How many steps have been taken; rises from call to call.</param>
    /// <param name="loss">The loss at this step.</param>
    /// <param name="guess">The kernel as learned so far, of the secret's shape. Its values are copied; it stays the caller's.</param>
    /// <exception cref="ArgumentException">The guess has another shape.</exception>
    public void Show(int step, double loss, Tensor guess)
    {
        var values = Matrix(guess, nameof(guess));
        if (values.GetLength(0) != secret.GetLength(0) || values.GetLength(1) != secret.GetLength(1))
        {
            throw new ArgumentException(
                $"The guess is {values.GetLength(0)}×{values.GetLength(1)} and the secret {secret.GetLength(0)}×{secret.GetLength(1)}: "
                    + "give a guess of the secret's shape.",
                nameof(guess));
        }

        if (losses.Count > 0 && step <= losses[^1].Step)
            Begin();
        losses.Add((step, loss));
        last = new LiveKernelPicture(secret, values, [.. losses]);
        if (update is not null)
            update(last);
        else if (!triedToShow)
            update = display(last);
        triedToShow = true;
        if (update is null)
            writer.WriteLine(last);
    }

    /// <summary>The last state as a part of an HTML document.</summary>
    public string ToHtml() => last?.ToHtml() ?? Html.Display($"<p>{Nothing}</p>");

    /// <summary>The last state in a line.</summary>
    public override string ToString() => last?.ToString() ?? Nothing;

    private void Begin()
    {
        losses.Clear();
        (update, triedToShow) = (null, false);
    }

    private static float[,] Matrix(Tensor tensor, string parameter)
    {
        ShownTensor.RefuseUnlessReal(tensor, parameter);
        using var scope = NewDisposeScope();
        var kernel = tensor;
        while (kernel.dim() > 2 && kernel.shape[0] == 1)
            kernel = kernel.squeeze(0);
        var matrix = ByHand.ToArray2d(kernel);
        return matrix.GetLength(0) is >= 1 and <= LargestSide && matrix.GetLength(1) is >= 1 and <= LargestSide
            ? matrix
            : throw new ArgumentException(
                $"The {parameter} is {matrix.GetLength(0)}×{matrix.GetLength(1)}: give a kernel of 1 to {LargestSide} a side.",
                parameter);
    }
}
