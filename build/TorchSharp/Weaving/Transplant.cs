using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TorchSharp.Mends.Weaving;

/// <summary>Copies static classes (fields, methods and their code) from one module into another.</summary>
internal sealed class Transplant(ModuleDefinition source, ModuleDefinition target)
{
    private readonly Importer importer = new(source, target);
    private readonly List<(MethodDefinition From, MethodDefinition To)> methods = [];

    /// <summary>Declares the class and what is in it; <see cref="Fill"/> follows when all are there.</summary>
    public void Add(TypeDefinition type)
    {
        if (type.HasNestedTypes || type.HasGenericParameters)
        {
            throw new NotSupportedException(
                $"The class {type.FullName} holds a lambda or is generic: write it without, it is copied into TorchSharp.dll.");
        }

        var copy = new TypeDefinition(type.Namespace, type.Name, type.Attributes, importer.ImportReference(type.BaseType, null));
        target.Types.Add(copy);
        foreach (var field in type.Fields)
        {
            copy.Fields.Add(new FieldDefinition(field.Name, field.Attributes, importer.ImportReference(field.FieldType, null))
            {
                Constant = field.Constant,
                HasConstant = field.HasConstant,
            });
        }

        foreach (var method in type.Methods)
        {
            var to = new MethodDefinition(method.Name, method.Attributes, importer.ImportReference(method.ReturnType, null))
            {
                ImplAttributes = method.ImplAttributes,
            };
            foreach (var parameter in method.Parameters)
            {
                to.Parameters.Add(
                    new ParameterDefinition(parameter.Name, parameter.Attributes, importer.ImportReference(parameter.ParameterType, null)));
            }

            copy.Methods.Add(to);
            methods.Add((method, to));
        }
    }

    /// <summary>Copies the code.</summary>
    public void Fill()
    {
        foreach (var (from, to) in methods)
            Copy(from.Body, to.Body);
    }

    private void Copy(MethodBody from, MethodBody to)
    {
        to.InitLocals = from.InitLocals;
        foreach (var variable in from.Variables)
            to.Variables.Add(new VariableDefinition(importer.ImportReference(variable.VariableType, null)));

        var copies = from.Instructions.ToDictionary(instruction => instruction, _ => Instruction.Create(OpCodes.Nop));
        foreach (var (instruction, copy) in copies)
        {
            (copy.OpCode, copy.Operand) = (instruction.OpCode, Copy(instruction.Operand, to, copies));
            to.Instructions.Add(copy);
        }

        foreach (var handler in from.ExceptionHandlers)
        {
            to.ExceptionHandlers.Add(new ExceptionHandler(handler.HandlerType)
            {
                TryStart = copies[handler.TryStart],
                TryEnd = copies[handler.TryEnd],
                HandlerStart = copies[handler.HandlerStart],
                HandlerEnd = handler.HandlerEnd is null ? null : copies[handler.HandlerEnd],
                CatchType = handler.CatchType is null ? null : importer.ImportReference(handler.CatchType, null),
            });
        }
    }

    private object? Copy(object? operand, MethodBody to, Dictionary<Instruction, Instruction> copies) => operand switch
    {
        Instruction target => copies[target],
        Instruction[] targets => Array.ConvertAll(targets, target => copies[target]),
        VariableDefinition variable => to.Variables[variable.Index],
        ParameterDefinition parameter => to.Method.Parameters[parameter.Index],
        MethodReference method => importer.ImportReference(method, null),
        FieldReference field => importer.ImportReference(field, null),
        TypeReference type => importer.ImportReference(type, null),
        _ => operand,
    };

    /// <summary>
    /// What the source names in the target's assembly or in itself is in the target; an assembly that the target refers to keeps the
    /// version it has there.
    /// </summary>
    private sealed class Importer(ModuleDefinition source, ModuleDefinition target) : DefaultMetadataImporter(target)
    {
        protected override IMetadataScope ImportScope(TypeReference type) =>
            type.Scope == source || type.Scope.Name == module.Assembly.Name.Name
            ? module
            : module.AssemblyReferences.FirstOrDefault(reference => reference.Name == type.Scope.Name) ?? base.ImportScope(type);
    }
}
