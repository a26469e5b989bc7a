using System.Text;
using CsCheck;

namespace Tutorial.Jupyter.Tests;

public sealed class MessageSignerTests
{
    /// <summary>RFC 4231, test case 2.</summary>
    [Fact]
    public void The_standards_example_gives_the_standards_signature()
    {
        var signature = new MessageSigner("Jefe").Sign("what do ya want "u8.ToArray(), "for nothing?"u8.ToArray());
        Assert.Equal("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", Encoding.ASCII.GetString(signature));
    }

    [Fact]
    public void A_signature_is_HMAC_SHA256_as_the_RFC_defines_it() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 100], Gen.Byte.Array[0, 200].Array[0, 5]).Sample((key, frames) =>
            Assert.Equal(HmacByDefinition.Sha256(key, frames), Encoding.ASCII.GetString(new MessageSigner(key).Sign(frames))));

    [Fact]
    public void An_empty_key_signs_nothing_and_passes_everything()
    {
        var signer = new MessageSigner("");
        Assert.Empty(signer.Sign([1]));
        Assert.True(signer.Verify("anything"u8, [1]));
    }

    [Fact]
    public void An_empty_signature_does_not_pass_a_key() => Assert.False(new MessageSigner("key").Verify([], [1]));
}
