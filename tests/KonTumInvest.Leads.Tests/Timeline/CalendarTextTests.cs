using System.Text;
using KonTumInvest.Leads.Timeline.Invitations;

namespace KonTumInvest.Leads.Tests.Timeline;

public sealed class CalendarTextTests
{
    [Fact]
    public void Fold_OfAnyText_KeepsLinesShortAndCharactersWhole()
    {
        var random = new Random(4711);
        string[] pieces = ["a", "ắ", "Đ", "😀", ";", ",", "\\", "\n", " ", "中"];
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(300)).Select(_ => pieces[random.Next(pieces.Length)]));

            var folded = IcsText.Fold($"SUMMARY:{IcsText.Escape(text)}");

            Assert.All(folded.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, IcsText.MaxOctets));
            Assert.DoesNotContain('�', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(folded)));
            Assert.Equal(text, IcsText.Unescape(IcsText.Unfold(folded)[0]["SUMMARY:".Length..]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("không phải lịch")]
    [InlineData("BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:a@b\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example\nEND:VEVENT")]
    [InlineData("BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:a@b\nATTENDEE;PARTSTAT=DELEGATED:mailto:a@b.example")]
    [InlineData("END:VEVENT\nEND:VCALENDAR\n:::\n;=\"")]
    public void Read_OfWhatIsNoAnswer_IsNull(string calendar) => Assert.Null(IcsReply.Read(calendar));

    [Fact]
    public void Read_WithoutItsEnd_StillAnswers()
    {
        var reply = IcsReply.Read("begin:vcalendar\nmethod:reply\nbegin:vevent\nuid:a@b\nsequence:2\nattendee;cn=\"A; B: C\";partstat=declined:MAILTO:a@b.exa\n mple\ncomment:Bận\\, xin lỗi");

        Assert.Equal(("a@b", MeetingAnswer.Declined, 2, "Bận, xin lỗi"), (reply!.Uid, reply.Answer, reply.Sequence, reply.Comment));
        Assert.Equal("a@b.example", reply.Attendee.Value);
    }
}
