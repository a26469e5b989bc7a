// What cells call is static (the console, the current directory, the context of the cell), so tests run one at a time. Those that talk to a
// kernel in a process of its own, and mostly wait for it, are in collections of their own beside the others.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
