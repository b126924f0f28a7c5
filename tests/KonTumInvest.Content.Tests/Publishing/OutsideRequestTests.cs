using KonTumInvest.Content.Publishing;

namespace KonTumInvest.Content.Tests.Publishing;

public sealed class OutsideRequestTests
{
    private static readonly AsyncLocal<string?> _request = new();

    [Fact]
    public void Read_WithinARequest_SeesNothingOfIt()
    {
        _request.Value = "a request";

        var seen = OutsideRequest.Read(() => _request.Value);

        Assert.Null(seen);
        Assert.Equal("a request", _request.Value);
    }

    [Fact]
    public void Read_ThatFails_ThrowsTheFailureItself()
    {
        var failure = Assert.Throws<InvalidOperationException>(() =>
            OutsideRequest.Read<int>(() => throw new InvalidOperationException("no"))
        );

        Assert.Equal("no", failure.Message);
    }
}
