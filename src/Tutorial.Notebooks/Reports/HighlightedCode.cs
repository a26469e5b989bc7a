using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Tutorial.Notebooks;

/// <summary>Makes Markdig highlight fenced code as code cells are.</summary>
internal sealed class HighlightedCode : IMarkdownExtension
{
    /// <inheritdoc />
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    /// <inheritdoc />
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new Renderer());

    private sealed class Renderer : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock obj)
        {
            var language = (obj as FencedCodeBlock)?.Info?.ToLowerInvariant() ?? "";
            var code = obj.Lines.ToString();
            renderer.EnsureLine();
            renderer.Write("<pre class=\"source\"><code>");
            renderer.Write(CodeHighlighter.Highlight(code, language));
            renderer.WriteLine("</code></pre>");
        }
    }
}
