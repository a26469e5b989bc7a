namespace Tutorial.Notebooks;

/// <summary>Named sets of parameter values.</summary>
public static class ParameterProfile
{
    /// <summary>The values as they stand in the notebooks.</summary>
    public const string Fast = "fast";

    /// <summary>The values noted as <c>// full: 30</c> behind the declarations.</summary>
    public const string Full = "full";
}
