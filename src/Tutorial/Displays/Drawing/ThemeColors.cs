namespace Tutorial;

/// <summary>
/// The colours of lines, marks and areas. Each stands out from the light and the dark backgrounds of all hosts by at least 3:1 (WCAG 2.2 AA
/// for graphics); text takes the page's colour. A test holds them to it.
/// </summary>
internal static class ThemeColors
{
    public const string Blue = "#3b82f6";
    public const string Orange = "#d97706";
    public const string Green = "#16a34a";
    public const string Red = "#dc2626";
    public const string Purple = "#8b5cf6";
    public const string Slate = "#64748b";
    public const string Gray = "#8b8b8b";

    /// <summary>The frame of a window on pixels.</summary>
    public const string Window = "#e8590c";

    /// <summary>Behind a white tick; behind a white cross stands <see cref="Red"/>.</summary>
    public const string DarkGreen = "#15803d";

    /// <summary>Text of a drawing that is a page of its own, where the reader's page is light.</summary>
    public const string TextOnLight = "#1f2328";

    /// <summary>The same where it is dark.</summary>
    public const string TextOnDark = "#e6edf3";

    /// <summary>What that text lies on.</summary>
    public const string LightGround = "#ffffff";

    /// <summary>What that text lies on: JupyterLab's dark page, and near to the others'.</summary>
    public const string DarkGround = "#111111";

    /// <summary>The series of a chart, in order.</summary>
    public static string[] Series => [Blue, Orange, Green, Red, Purple, Slate];
}
