using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Search;

namespace KonTumInvest.Content.Tests.Search;

public sealed class FoldedTextTests
{
    private const string Letters =
        "aăâbcdđeêghiklmnoôơpqrstuưvxy ĂÂĐÊÔƠƯ0123456789-/.,²½ắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựíìỉĩịýỳỷỹỵ\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323";

    [Property(Arbitrary = [typeof(VietnameseTexts)], MaxTest = 1000)]
    public void Of_VietnameseText_FoldsAsIndexAndQuestionDo(string text)
    {
        Assert.Equal(VietnameseText.Fold(text), FoldedText.Of(text).Folded);
    }

    [Property(Arbitrary = [typeof(VietnameseTexts)], MaxTest = 1000)]
    public void OriginalRange_OfEachWord_FoldsToTheWord(string text)
    {
        var folded = FoldedText.Of(text);

        Assert.All(
            folded.Words(),
            word => Assert.Equal(word.Text, VietnameseText.Fold(text[folded.OriginalRange(word.Start, word.Text.Length)]))
        );
    }

    [Property(MaxTest = 1000)]
    public void OriginalRange_OfAnyText_CoversItInOrder(string? text)
    {
        var folded = FoldedText.Of(text ?? string.Empty);
        var ranges = Enumerable.Range(0, folded.Folded.Length).Select(position => folded.OriginalRange(position, 1)).ToList();

        Assert.All(ranges, range => Assert.InRange(range.End.Value, range.Start.Value + 1, folded.Original.Length));
        Assert.Equal(ranges.Select(range => range.Start.Value), ranges.Select(range => range.Start.Value).Order());
    }

    [Fact]
    public void Of_LoneSurrogate_IsLeftOut()
    {
        Assert.Equal("ab", FoldedText.Of("a\uD800b").Folded);
    }

    /// <summary>Vietnamese letters, composed, decomposed and with stray marks.</summary>
    public static class VietnameseTexts
    {
        public static Arbitrary<string> Text() =>
            Arb.From(
                from letters in Gen.ListOf(Gen.Elements(Letters.ToCharArray()))
                from decomposed in Gen.Elements(true, false)
                let text = string.Concat(letters)
                select decomposed ? text.Normalize(NormalizationForm.FormD) : text
            );
    }
}
