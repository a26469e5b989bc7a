using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Tutorial.Notebooks;

/// <summary>An environment of TeX that stands in Markdown without signs around it, as Jupyter allows: from <c>\begin{align}</c> to
/// <c>\end{align}</c>.</summary>
internal sealed partial class TexBlock(BlockParser parser, string end) : LeafBlock(parser)
{
    private bool HasEnded { get; set; }

    /// <summary>Makes Markdig see such blocks.</summary>
    internal sealed class Extension : IMarkdownExtension
    {
        /// <inheritdoc />
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new EnvironmentParser());

        /// <inheritdoc />
        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }

    private sealed class EnvironmentParser : BlockParser
    {
        public EnvironmentParser() => OpeningCharacters = ['\\'];

        public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line.ToString();
            if (processor.IsCodeIndent || Begin().Match(line) is not { Success: true } match)
                return BlockState.None;

            var block = new TexBlock(this, $"\\end{{{match.Groups[1].Value}}}")
            {
                Column = processor.Column,
                Span = new SourceSpan(processor.Start, processor.Line.End),
            };
            processor.NewBlocks.Push(block);
            return block.Take(line) ? BlockState.Break : BlockState.Continue;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var tex = (TexBlock)block;
            if (tex.HasEnded)
                return BlockState.None;
            tex.UpdateSpanEnd(processor.Line.End);
            return tex.Take(processor.Line.ToString()) ? BlockState.Break : BlockState.Continue;
        }
    }

    private readonly List<string> lines = [];

    /// <summary>The environment with its beginning and its end.</summary>
    public string Tex => string.Join('\n', lines);

    /// <returns>Whether the line ends the environment.</returns>
    private bool Take(string line)
    {
        lines.Add(line);
        return HasEnded = line.Contains(end, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\\begin\{([A-Za-z]+\*?)\}")]
    private static partial Regex Begin();
}
