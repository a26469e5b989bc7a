namespace Tutorial.Kernel.Tests;

/// <summary>Functions of a cell that call each other without an end.</summary>
public sealed class RecursionTests
{
    private readonly Notebook notebook = new();

    [Theory]
    [InlineData("int Deeper(int n) => 1 + Deeper(n + 1);\nDeeper(0)")]
    [InlineData("int Even(int n) => 1 + Odd(n);\nint Odd(int n) => 1 + Even(n);\nEven(0)")]
    [InlineData("int Outer() { int Inner(int n) => 1 + Inner(n); return Inner(0); }\nOuter()")]
    [InlineData("Func<int, int> deeper = null; deeper = n => 1 + deeper(n + 1); deeper(0)")]
    [InlineData("class Node { public string Name { get => Name + \"!\"; } }\nnew Node().Name")]
    [InlineData("class Money { public static Money operator +(Money a, Money b) => b + a; }\nnew Money() + new Money()")]
    [InlineData("class Same { public static bool operator ==(Same a, Same b) => Equals(a, b); public static bool operator !=(Same a, Same b) => !(a == b); "
        + "public override bool Equals(object o) => this == (Same)o; public override int GetHashCode() => 0; }\nnew Same() == new Same()")]
    [InlineData("record Shape { public override string ToString() => Describe(); string Describe() => ToString() + \"!\"; }\nnew Shape().ToString()")]
    [InlineData("class Chain { public Chain() { Next = new Chain(); } public Chain Next; }\nnew Chain()")]
    public void Endless_recursion_is_an_error_and_not_the_end_of_the_kernel(string cell) => AssertIsTooDeep(cell);

    [Theory]
    [InlineData("class Shape { public override string ToString() => string.Concat(this, \"!\"); }\nnew Shape().ToString()")]
    [InlineData("class Shape { public override string ToString() => $\"{this}!\"; }\nnew Shape().ToString()")]
    [InlineData("class Key { public override int GetHashCode() => HashCode.Combine(this); public override bool Equals(object o) => true; }\nnew Key().GetHashCode()")]
    [InlineData("record Person { public Person Friend; }\nvar ada = new Person(); ada.Friend = ada; ada.GetHashCode()")]
    [InlineData("class Node { public Node[] Next; }\nIEnumerable<Node> Walk(Node node) => node.Next.SelectMany(Walk);\n"
        + "var root = new Node(); root.Next = new[] { root }; Walk(root).ToList()")]
    [InlineData("Func<int, int> deeper = null; deeper = n => new[] { n }.Select(deeper).Single(); deeper(0)")]
    [InlineData("class Text { public int Length => new[] { this }.Max(text => text.Length); }\nnew Text().Length")]
    [InlineData("class Log : System.IO.StringWriter { public override void Write(char c) => base.WriteLine(c); public override void WriteLine(char c) => Write(c); }\n"
        + "new Log().Write('x');")]
    public void Endless_recursion_by_way_of_a_library_is_one(string cell) => AssertIsTooDeep(cell);

    [Theory]
    [InlineData("async Task<int> Deeper(int n) => 1 + await Deeper(n + 1);\nawait Deeper(0)")]
    [InlineData("async Task<int> Deeper(int n) { try { return 1 + await Deeper(n + 1); } finally { await Task.CompletedTask; } }\nawait Deeper(0)")]
    [InlineData("async ValueTask Deeper() => await Deeper();\nawait Deeper();")]
    [InlineData("async IAsyncEnumerable<int> Deeper() { await foreach (var n in Deeper()) yield return n; }\nawait foreach (var n in Deeper()) { }")]
    [InlineData("IEnumerable<int> Deeper() { foreach (var n in Deeper()) yield return n; }\nDeeper().Count()")]
    [InlineData("await Task.Yield();\nint Deeper(int n) => 1 + Deeper(n + 1);\nDeeper(0)")]
    [InlineData("int Deeper(int n) => 1 + Deeper(n + 1);\nawait Task.Run(() => Deeper(0))")]
    public void Endless_recursion_of_steps_is_one(string cell) => AssertIsTooDeep(cell);

    [Theory]
    [InlineData("int Deeper(int n) { try { return 1 + Deeper(n + 1); } catch (Exception) { throw; } }\nDeeper(0)")]
    [InlineData("int Deeper(int n) { try { return 1 + Deeper(n + 1); } catch (InsufficientExecutionStackException e) when (e.Message != \"\") { throw; } }\nDeeper(0)")]
    [InlineData("int count = 0; int Deeper(int n) { try { return 1 + Deeper(n + 1); } finally { count++; } }\nDeeper(0)")]
    [InlineData("int Deeper(int n) { try { return 1 + Deeper(n + 1); } catch (Exception) { throw; } }\nawait Task.Run(() => Deeper(0))")]
    [InlineData("void Log(object o) => o.ToString(); int Deeper(int n) { try { return 1 + Deeper(n + 1); } catch (Exception e) { Log(e.Message); throw; } }\nDeeper(0)")]
    [InlineData("var done = new List<int>(); void Log(object o) => done.Add(o.GetHashCode()); "
        + "int Deeper(int n) { try { return 1 + Deeper(n + 1); } finally { Log(n); } }\nDeeper(0)")]
    [InlineData("class File : IDisposable { public void Dispose() { Dispose(); GC.KeepAlive(this); } }\nnew File().Dispose();")]
    public void Endless_recursion_that_throws_anew_or_cleans_up_is_one(string cell) => AssertIsTooDeep(cell);

    [Fact]
    public void The_calls_are_shown_from_both_ends_with_their_lines()
    {
        var lines = notebook.Fail("int Deeper(int n)\n{\n    return 1 + Deeper(n + 1);\n}\n\nDeeper(0)").Traceback;
        Assert.Equal(1 + 20 + 1 + 10, lines.Count);
        Assert.All(lines.Skip(1).Take(20), line => Assert.Equal("   at Deeper(Int32 n) in cell 1:line 3", line));
        Assert.Matches(@"^   … \d{4,} more …$", lines[21]);
        Assert.Equal("   at Deeper(Int32 n) in cell 1:line 3", lines[^2]);
        Assert.Equal("   at cell 1:line 6", lines[^1]);
    }

    [Fact]
    public void An_error_that_each_level_wraps_is_shown_from_both_its_ends()
    {
        var error = notebook.Fail(
            "int Deeper(int n) { try { return 1 + Deeper(n + 1); } catch (Exception e) { throw new InvalidOperationException($\"at {n}\", e); } }\nDeeper(0)");
        Assert.Equal("at 0", error.Message);
        Assert.InRange(error.Traceback.Count, 2, 100);
        Assert.Contains(error.Traceback, line => line.Contains(nameof(InsufficientExecutionStackException), StringComparison.Ordinal));
        notebook.Succeed("1");
    }

    [Fact]
    public void A_value_that_cannot_be_shown_for_endless_recursion_is_not_the_end_of_the_kernel()
    {
        notebook.Run("class Shape { public string Name => $\"{this}\"; public override string ToString() => Name + \"!\"; }\nnew Shape()");
        notebook.Run("class Other { public string Html => this.ToDisplayString(\"text/html\"); }\nnew Other()");
        notebook.Succeed("1");
    }

    [Theory]
    [InlineData("int Depth(int n) => n == 0 ? 0 : 1 + Depth(n - 1);\nDepth(10_000).ToString()")]
    [InlineData("int Depth(int n)\n{\n    double a = n, b = a * 2, c = b - a; var text = new List<int> { n };\n    foreach (var item in text)\n    {\n"
        + "        if (item == 0) return 0;\n    }\n\n    var below = Depth(n - 1);\n    return below + (int)(c / a) + text.Count - 1;\n}\nDepth(10_000).ToString()")]
    [InlineData("record Node(int Value, Node Next);\nint Sum(Node node) => node is null ? 0 : node.Value + Sum(node.Next);\n"
        + "Node list = null; for (int i = 0; i < 10_000; i++) list = new Node(1, list);\nSum(list).ToString()")]
    [InlineData("await Task.Yield();\nint Depth(int n) => n == 0 ? 0 : 1 + Depth(n - 1);\nDepth(10_000).ToString()")]
    public void Ten_thousand_calls_on_each_other_are_no_error(string cell) => Assert.Equal("10000", notebook.Value(cell));

    [Fact]
    public void A_thousand_asynchronous_calls_on_each_other_are_no_error() => Assert.Equal(
        "1000", notebook.Value("async Task<int> Depth(int n) => n == 0 ? 0 : 1 + await Depth(n - 1);\n(await Depth(1000)).ToString()"));

    [Fact]
    public void A_deep_recursion_leaves_nothing_behind_for_the_next() => Assert.Equal("done", notebook.Value("""
        async Task<int> Depth(int n) => n == 0 ? 0 : 1 + await Depth(n - 1);
        for (int i = 0; i < 100; i++) await Depth(1000);
        "done"
        """));

    private void AssertIsTooDeep(string cell)
    {
        notebook.Succeed("var kept = \"kept\";");
        var error = notebook.Fail(cell);
        Assert.Equal(typeof(InsufficientExecutionStackException).FullName, error.Name);
        Assert.InRange(error.Traceback.Count, 2, 50);
        Assert.Equal("kept", notebook.Value("kept"));
    }
}
