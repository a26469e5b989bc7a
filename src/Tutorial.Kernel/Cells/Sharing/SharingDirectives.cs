using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tutorial.Kernel;

/// <summary><c>#!set</c>, <c>#!share</c>, <c>#!value</c>, <c>#!who</c> and <c>#!whos</c>: values that come to C# from outside, and what C# has.</summary>
/// <param name="session">Holds the variables.</param>
internal sealed class SharingDirectives(CSharpSession session)
{
    private const string Name = "--name";
    private const string Value = "--value";
    private const string MimeType = "--mime-type";
    private const string ByReference = "--byref";
    private const string From = "--from";
    private const string As = "--as";

    private static readonly DirectiveUsage SetUsage = new(
        "#!set --name NAME --value VALUE [--mime-type TYPE] [--byref]", [Name, Value, MimeType], [ByReference], Positional: 0);

    private static readonly DirectiveUsage ShareUsage = new(
        "#!share --from KERNEL NAME [--as NAME] [--mime-type TYPE]", [From, As, MimeType], [], Positional: 1);

    private static readonly DirectiveUsage WhoUsage = new("#!who", [], [], Positional: 0);
    private static readonly DirectiveUsage WhosUsage = new("#!whos", [], [], Positional: 0);

    private readonly ValueSources sources = new(session);

    /// <summary>Whether the directive is one of these.</summary>
    internal static bool Has(string name) => name is Directive.Set or Directive.Share or Directive.Who or Directive.Whos;

    /// <summary>Does what the line of a directive says.</summary>
    /// <returns>Why it failed; null when it did not.</returns>
    internal CellError? Run(DirectivePart part, CellRun run) => Failing(() => part.Name switch
    {
        Directive.Set => Set(new DirectiveArguments(SetUsage, part.Arguments), run),
        Directive.Share => Share(new DirectiveArguments(ShareUsage, part.Arguments), run),
        Directive.Who => List(WhoUsage, part.Arguments, variables => VariableList.Names(variables).DisplayAs("text/plain")),
        Directive.Whos => List(WhosUsage, part.Arguments, variables => VariableList.Table(variables).Display()),
        _ => throw new UnreachableException(),
    });

    /// <summary>Stores a text.</summary>
    /// <returns>Why it failed; null when it did not.</returns>
    internal CellError? Run(ValuePart part, CellRun run) => Failing(() =>
    {
        new ValueDirective(sources).Run(part, run.Interrupt.Token);
        return null;
    });

    /// <summary>What a directive fails by is a sentence about its line; a stack would only show the kernel's own frames.</summary>
    private static CellError? Failing(Func<CellError?> directive)
    {
        try
        {
            return directive();
        }
        catch (Exception exception) when (exception is
            DirectiveException or NotSupportedException or IOException or UnauthorizedAccessException or HttpRequestException)
        {
            var name = exception is DirectiveException ? "DirectiveError" : exception.GetType().FullName!;
            return new CellError(name, exception.Message, [exception.Message]);
        }
    }

    private CellError? Set(DirectiveArguments arguments, CellRun run)
    {
        var name = sources.Text(arguments.Required(Name), Name);
        var mimeType = sources.OptionalText(arguments, MimeType);
        if (mimeType is not null && arguments.Has(ByReference))
        {
            throw new DirectiveException("#!set has --mime-type and --byref; it takes one of them.");
        }

        return arguments.Required(Value) switch
        {
            DirectiveValue.Variable variable => Copy(variable.Kernel, variable.Name, name, mimeType, run),
            DirectiveValue.Question { IsPassword: true } question =>
                Declare(name, SharedValue.OfPassword(ValueSources.Ask(question, name)), run),
            DirectiveValue.Question question => Declare(name, SharedValue.Of(ValueSources.Ask(question, name), mimeType), run),
            DirectiveValue.Text { IsQuoted: false } word when mimeType is null => Declare(name, SharedValue.OfWord(word.Value), run),
            DirectiveValue.Json json when mimeType is null => Declare(name, SharedValue.OfJson(json.Value), run),
            var literal => Declare(name, SharedValue.Of(sources.Text(literal, Value), mimeType), run),
        };
    }

    private CellError? Share(DirectiveArguments arguments, CellRun run)
    {
        var source = sources.Text(arguments.Positional[0], "NAME");
        return Copy(
            sources.Text(arguments.Required(From), From), source, sources.OptionalText(arguments, As) ?? source, sources.OptionalText(arguments, MimeType), run);
    }

    private CellError? Copy(string kernel, string source, string name, string? mimeType, CellRun run)
    {
        if (!ValueSources.IsCSharp(kernel))
        {
            var stored = sources.Stored(source);
            return Declare(name, SharedValue.Of(stored.Value, mimeType ?? stored.MimeType), run);
        }

        var variable = sources.Variable(source);
        return mimeType is not null ? Declare(name, SharedValue.Of(variable.Value.ToDisplayString(mimeType), mimeType), run)
            : name == source ? null
            : CellErrors.Of(session.Run($"var {Identifier(name)} = {Identifier(source)};", run.Name, run.Interrupt), run);
    }

    private CellError? Declare(string name, SharedValue value, CellRun run) =>
        CellErrors.Of(session.Declare(value.Type, Identifier(name), value.Value, run.Name, run.Interrupt), run);

    private static string Identifier(string name) => SyntaxFacts.IsValidIdentifier(name)
        ? "@" + name
        : throw new DirectiveException($"'{name}' cannot be the name of a variable in C#; use letters, digits and _.");

    private CellError? List(DirectiveUsage usage, string line, Action<IReadOnlyList<SessionVariable>> show)
    {
        _ = new DirectiveArguments(usage, line);
        show(session.Variables());
        return null;
    }
}
