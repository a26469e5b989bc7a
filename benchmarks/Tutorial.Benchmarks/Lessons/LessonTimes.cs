using System.Globalization;
using System.Text.Json;

namespace Tutorial.Benchmarks;

/// <summary>What computing each lesson took, as a table, from the report of a run (<c>tutorial run --force --json FILE</c>).</summary>
internal static class LessonTimes
{
    private const string WhatToDo = "name the file that 'tutorial run --force --json FILE' has written.";

    /// <summary>Prints the table of a report.</summary>
    /// <param name="settings">The report's file, and nothing else.</param>
    /// <returns>0, or 1 and a sentence on standard error.</returns>
    public static int Run(string[] settings)
    {
        if (settings is not [var file])
        {
            Console.Error.WriteLine($"The times of the lessons come from one report: {WhatToDo}");
            return 1;
        }

        try
        {
            using var report = JsonDocument.Parse(File.ReadAllBytes(file));
            Print(report.RootElement);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException                   // the file
                                      or JsonException or KeyNotFoundException or InvalidOperationException)  // what it holds
        {
            Console.Error.WriteLine($"{file} cannot be read as the report of a run ({e.Message.TrimEnd('.')}); {WhatToDo}");
            return 1;
        }
    }

    private static void Print(JsonElement report)
    {
        var notebooks = report.GetProperty("notebooks").EnumerateArray();
        Console.WriteLine("| notebook | seconds | longest cell |\n|---|---|---|");
        foreach (var notebook in notebooks)
        {
            var longest = notebook.GetProperty("cells").EnumerateArray().Select(Seconds).DefaultIfEmpty(0).Max();
            Row(notebook.GetProperty("name").GetString()!, Seconds(notebook), longest);
        }

        Row("all", Seconds(report), longest: null);
    }

    private static double Seconds(JsonElement element) => element.GetProperty("seconds").GetDouble();

    private static void Row(string name, double seconds, double? longest) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {seconds:N0} | {longest:N0} |"));
}
