using Microsoft.DotNet.Interactive;

namespace Tutorial.Kernel.Tests;

public sealed class MimeBundleTests
{
    [Fact]
    public void Text_goes_in_as_text_and_JSON_as_JSON()
    {
        var bundle = MimeBundle.Of(
            [new("text/html", "{\"a\":1}"), new("application/json", "{\"a\":1}"), new("application/vnd.plotly.v1+json", "[1]")]);
        Assert.Equal("{\"a\":1}", bundle["text/html"]!.GetValue<string>());
        Assert.Equal(1, bundle["application/json"]!["a"]!.GetValue<int>());
        Assert.Equal(1, bundle["application/vnd.plotly.v1+json"]![0]!.GetValue<int>());
    }

    [Fact]
    public void JSON_that_is_none_goes_in_as_text() =>
        Assert.Equal("{", MimeBundle.Of([new FormattedValue("application/json", "{")])["application/json"]!.GetValue<string>());
}
