using CsCheck;

namespace Tutorial.Kernel.Tests;

public sealed class StreamBatcherTests
{
    [Fact]
    public void Each_streams_text_arrives_whole_and_in_order_and_as_well_formed_as_it_was() =>
        Gen.Select(Gen.Enum<StreamName>(), Gen.OneOf(Gen.String, Gen.Const("😀"), Gen.Const("\ud83d"), Gen.Const("\ude00")), Gen.Bool)
            .Array.Sample(writes =>
            {
                var emitted = new List<(StreamName Name, string Text)>();
                var batcher = new StreamBatcher((name, text) => emitted.Add((name, text)));
                foreach (var (name, text, flush) in writes)
                {
                    batcher.Add(name, text);
                    if (flush)
                    {
                        batcher.FlushWholeCharacters();
                    }
                }

                batcher.Flush();

                foreach (var stream in Enum.GetValues<StreamName>())
                {
                    Assert.Equal(
                        string.Concat(writes.Where(write => write.Item1 == stream).Select(write => write.Item2)),
                        string.Concat(emitted.Where(batch => batch.Name == stream).Select(batch => batch.Text)));
                }

                Assert.DoesNotContain(emitted, batch => batch.Text.Length == 0);
            });

    [Fact]
    public void A_surrogate_pair_written_in_halves_is_not_torn_by_a_flush()
    {
        var emitted = new List<string>();
        var batcher = new StreamBatcher((_, text) => emitted.Add(text));
        batcher.Add(StreamName.Stdout, "a\ud83d");
        batcher.FlushWholeCharacters();
        batcher.Add(StreamName.Stdout, "\ude00");
        batcher.Flush();
        Assert.Equal(["a", "😀"], emitted);
    }

    [Fact]
    public void Text_of_the_other_stream_goes_out_first()
    {
        var emitted = new List<(StreamName, string)>();
        var batcher = new StreamBatcher((name, text) => emitted.Add((name, text)));
        batcher.Add(StreamName.Stdout, "1");
        batcher.Add(StreamName.Stderr, "2");
        batcher.Add(StreamName.Stdout, "3");
        batcher.Flush();
        Assert.Equal([(StreamName.Stdout, "1"), (StreamName.Stderr, "2"), (StreamName.Stdout, "3")], emitted);
    }

    [Fact]
    public void Only_the_first_text_of_a_batch_asks_for_a_flush()
    {
        var batcher = new StreamBatcher((_, _) => { });
        Assert.False(batcher.Add(StreamName.Stdout, ""));
        Assert.True(batcher.Add(StreamName.Stdout, "a"));
        Assert.False(batcher.Add(StreamName.Stdout, "b"));
        batcher.Flush();
        Assert.True(batcher.Add(StreamName.Stdout, "c"));
    }
}
