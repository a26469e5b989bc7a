namespace Tutorial;

/// <summary>The three numbers beside a tensor that is too long to read.</summary>
internal sealed record TensorStatistics(double Minimum, double Mean, double Maximum);
