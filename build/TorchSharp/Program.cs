using Mono.Cecil;
using TorchSharp.Mends.Native;
using TorchSharp.Mends.Weaving;

// Writes mended copies of the files that are named after the folder: TorchSharp.dll and, on Linux, libLibTorchSharp.so.
if (args.Length < 2)
{
    Console.Error.WriteLine("Usage: TorchSharp.Mends FOLDER FILE...");
    return 2;
}

var folder = Directory.CreateDirectory(args[0]).FullName;
foreach (var original in args[1..])
{
    var temporary = Path.Combine(folder, $"{Path.GetFileName(original)}.{Guid.NewGuid():N}.tmp");
    if (Path.GetExtension(original) == ".dll")
    {
        using var module = ModuleDefinition.ReadModule(original, new ReaderParameters { InMemory = true });
        MendedTorchSharp.Mend(module);
        module.Write(temporary);
    }
    else
    {
        var image = File.ReadAllBytes(original);
        WeakSymbolVersion.In(image);
        File.WriteAllBytes(temporary, image);
    }

    // A name that output folders are linked to is never written into: it gets another file.
    File.Move(temporary, Path.Combine(folder, Path.GetFileName(original)), overwrite: true);
}

return 0;
