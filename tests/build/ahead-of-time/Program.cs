Console.WriteLine(typeof(Mono.Cecil.ModuleDefinition).Assembly.GetName().Version);
