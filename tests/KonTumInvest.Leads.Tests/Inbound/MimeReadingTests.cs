using System.Text;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Inbound.Reading;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Mail;
using MimeKit.Tnef;

namespace KonTumInvest.Leads.Tests.Inbound;

public sealed class MimeReadingTests
{
    private static readonly Encoding Windows1258 = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

    [Fact]
    public void Read_AMail_GivesItsPlainValues()
    {
        var mail = Read(WireText.Mail("a.b@sender.example", subject: "Hỏi về đất", headers: ["In-Reply-To: <first@board.example>", "References: <zero@board.example> <first@board.example>"]));

        Assert.Equal(MailNature.Personal, mail.Nature);
        Assert.Equal("a.b@sender.example", mail.MessageId);
        Assert.Equal("investor@sender.example", mail.From?.Value);
        Assert.Equal("Người gửi", mail.FromName);
        Assert.Equal("Hỏi về đất", mail.Subject);
        Assert.Equal("Chúng tôi muốn thuê đất.", mail.Text);
        Assert.Equal("first@board.example", mail.InReplyTo);
        Assert.Equal(["zero@board.example", "first@board.example"], mail.References);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 2, 30, 0, TimeSpan.Zero), mail.SentAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("\0\0\0\0")]
    [InlineData("không phải thư")]
    [InlineData("Content-Type: multipart/mixed; boundary=")]
    [InlineData("From: \r\nSubject: =?utf-8?B?///?= =?x?Q?=ZZ?= =?\r\nContent-Type: text/plain; charset*0*=''%ZZ; name*=utf-8'%%\r\n\r\n=ZZ=")]
    [InlineData("From: @@@ <<>>,;:\r\nDate: yesterday\r\nMessage-ID: <<>>\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!not base64!!!")]
    public void Read_Garbage_NeverThrows_AndHasAnIdentifier(string wire)
    {
        var mail = Read(Encoding.UTF8.GetBytes(wire));

        Assert.NotEmpty(mail.MessageId);
        Assert.Equal(64, mail.ContentSha256.Length);
        Assert.Equal(mail.MessageId, Read(Encoding.UTF8.GetBytes(wire)).MessageId);
    }

    [Fact]
    public void Read_EveryTruncationOfAMail_NeverThrows()
    {
        var whole = WireText.WithFiles("cut@sender.example", "a@sender.example", ("Đề án.pdf", "application/pdf", SampleFiles.Pdf()));

        for (var length = 0; length < whole.Length; length += 7)
        {
            Assert.NotNull(Read(whole[..length]));
        }
    }

    [Fact]
    public void Read_NestedAHundredDeep_IsRead_AndDeeperIsNotFollowedButNamed()
    {
        var fits = Read(Nested(90));
        var deeper = Read(Nested(400));

        Assert.Equal("Ở trong cùng.", fits.Text);
        Assert.DoesNotContain("trong cùng", deeper.Text, StringComparison.Ordinal);
        Assert.Equal("investor@sender.example", deeper.From?.Value);
        Assert.Empty(fits.Files);
        Assert.Equal("phan-khong-doc-duoc.eml", Assert.Single(deeper.Files).FileName);
    }

    [Fact]
    public void Read_WithMoreFilesThanAreLookedAt_NamesThatThereAreMore()
    {
        (string, string, byte[]) File(int number) => ($"Bản vẽ {number}.pdf", "application/pdf", SampleFiles.Pdf());

        var all = Read(WireText.WithFiles("all@sender.example", "a@sender.example", [.. Enumerable.Range(1, 100).Select(File)]));
        var more = Read(WireText.WithFiles("more@sender.example", "a@sender.example", [.. Enumerable.Range(1, 130).Select(File)]));

        Assert.Equal((100, "Bản vẽ 100.pdf"), (all.Files.Count, all.Files[^1].FileName));
        Assert.Equal((101, "phan-khong-doc-duoc.eml"), (more.Files.Count, more.Files[^1].FileName));
    }

    [Theory]
    [InlineData("us-ascii")]
    [InlineData("windows-1258")]
    [InlineData("tcvn-5712")]
    [InlineData("x-unknown-charset")]
    [InlineData("iso-8859-1")]
    public void Read_Utf8DeclaredAsSomethingElse_IsVietnamese(string declared)
    {
        var mail = Read(WireText.Mail(body: "Đăk Tô, Ngọc Hồi: giá thuê đất?", headers: [$"Content-Type: text/plain; charset={declared}", "Content-Transfer-Encoding: 8bit"]));

        Assert.Equal("Đăk Tô, Ngọc Hồi: giá thuê đất?", mail.Text);
    }

    [Fact]
    public void Read_Windows1258_IsWholeLetters()
    {
        // In this charset, as in Windows itself, the letter is one sign and its tone another.
        var typed = new[] { "ê", "â", "ô", "ă", "ơ" }.Aggregate("Giá thuê đất ở Đăk Tô".Normalize(NormalizationForm.FormD), (text, letter) => text.Replace(letter.Normalize(NormalizationForm.FormD), letter, StringComparison.Ordinal));

        var mail = Read(WithBody("windows-1258", Windows1258.GetBytes(typed)));

        Assert.Equal("Giá thuê đất ở Đăk Tô", mail.Text);
    }

    [Fact]
    public void Read_Tcvn_IsVietnamese()
    {
        // "Đất công nghiệp" in TCVN 5712.
        byte[] bytes = [0xA7, 0xCA, (byte)'t', (byte)' ', (byte)'c', 0xAB, (byte)'n', (byte)'g', (byte)' ', (byte)'n', (byte)'g', (byte)'h', (byte)'i', 0xD6, (byte)'p'];

        Assert.Equal("Đất công nghiệp", Read(WithBody("tcvn-5712", bytes)).Text);
    }

    [Fact]
    public void Read_WithoutDateFromAndIdentifier_IsStillAMail()
    {
        var mail = Read("Subject: Khong co gi\r\n\r\nXin chào"u8.ToArray());

        Assert.Null(mail.From);
        Assert.Null(mail.SentAt);
        Assert.EndsWith("@without-id.invalid", mail.MessageId, StringComparison.Ordinal);
        Assert.Equal("Xin chào", mail.Text);
    }

    [Fact]
    public void Read_AThousandRecipients_KeepsWhatFits()
    {
        var to = string.Join(",\r\n ", Enumerable.Range(0, 1_000).Select(number => $"somebody.number{number}@sender.example"));

        var mail = Read(WireText.Mail(headers: [$"Cc: {to}"]));

        Assert.InRange(mail.Cc!.Length, 7_000, StoredMail.RecipientsMaxLength);
        Assert.EndsWith("@sender.example", mail.Cc, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Html_RunsNothing_FetchesNothing_AndBecomesText()
    {
        const string Html = """
            <html><head><title>x</title><style>p{background:url(https://tracker.example/a)}</style></head><body onload="alert(1)">
            <script>alert(1)</script><p style="background:url(https://tracker.example/b);color:red">Kính gửi <b>Ban</b>,</p>
            <img src="https://tracker.example/pixel.gif" width=1><img src="cid:logo"><a href="javascript:alert(1)" onclick="x()">liên kết</a>
            <a href="https://sender.example/">trang</a><iframe src="https://tracker.example"></iframe><form action="https://x.example"><input></form></body></html>
            """;

        var mail = Read(WireText.Mail(body: Html, headers: ["Content-Type: text/html; charset=utf-8"]));

        Assert.Equal(1, mail.RemoteBlocked);
        foreach (var harmful in new[] { "tracker", "script", "onload", "onclick", "javascript", "iframe", "<form", "<input", "src=" })
        {
            Assert.DoesNotContain(harmful, mail.Html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("https://sender.example/", mail.Html, StringComparison.Ordinal);
        Assert.Contains("Kính gửi Ban,", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HtmlNestedBeyondMeasure_KeepsTheText()
    {
        var html = string.Concat(Enumerable.Repeat("<div><b>", 20_000)) + "Xin chào";

        var mail = Read(WireText.Mail(body: html, headers: ["Content-Type: text/html; charset=utf-8"]));

        Assert.Null(mail.Html);
        Assert.Equal("Xin chào", mail.Text);
    }

    [Theory]
    [InlineData("Cảm ơn.\n\nVào Th 2, 23 thg 11, 2026 lúc 09:30 Ban Quản lý <desk@board.example> đã viết:\n> Kính gửi", "Cảm ơn.")]
    [InlineData("Thanks.\n\nOn Mon, 23 Nov 2026 at 09:30, Board <desk@board.example> wrote:\n> Dear", "Thanks.")]
    [InlineData("Thanks.\n\n-----Original Message-----\nFrom: x", "Thanks.")]
    [InlineData("Vâng.\n\nTừ: Ban\nĐã gửi: hôm qua\nĐến: tôi\nChủ đề: đất\n\nNội dung", "Vâng.")]
    [InlineData("Vâng.\n> một\n> hai", "Vâng.")]
    [InlineData("From: here to there\nit is far", "From: here to there\nit is far")]
    [InlineData("> chỉ có\n> phần trích", "> chỉ có\n> phần trích")]
    public void Read_AnAnswer_TellsItsOwnTextFromTheHistory(string body, string own) => Assert.Equal(own, Read(WireText.Mail(body: body)).OwnText);

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("Precedence: bulk")]
    [InlineData("List-Id: <news.sender.example>")]
    [InlineData("X-Vacation: 1")]
    public void Read_WhatAMachineWrote_IsAutomatic(string header) => Assert.Equal(MailNature.AutoReply, Read(WireText.Mail(headers: [header])).Nature);

    [Fact]
    public void Read_AutoSubmittedNo_IsAPersons() => Assert.Equal(MailNature.Personal, Read(WireText.Mail(headers: ["Auto-Submitted: no"])).Nature);

    [Fact]
    public void Read_AReport_SaysWhichMailWhoAndWhy()
    {
        var mail = Read(WireText.Bounce("b@relay.example", "lead.x@kontuminvest.example", "Gone@Sender.example"));

        Assert.Equal(MailNature.Bounce, mail.Nature);
        Assert.Contains("lead.x@kontuminvest.example", mail.Bounce!.OriginalIds);
        Assert.Equal(["gone@sender.example"], mail.Bounce.Recipients);
        Assert.Equal("5.1.1", mail.Bounce.Status);
        Assert.True(mail.Bounce.Final);
    }

    [Fact]
    public void Read_AReportOfADelay_IsNotFinal() => Assert.False(Read(WireText.Bounce("b@relay.example", "x@y.example", "a@b.example", "4.4.1", "delayed")).Bounce!.Final);

    [Fact]
    public void Read_ABounceInWords_IsUnderstood()
    {
        var mail = Read(
            WireText.Mail(
                from: "MAILER-DAEMON@old.example",
                subject: "failure notice",
                body: "Hi. This is the qmail-send program.\n\n<gone@sender.example>:\n550 5.1.1 no mailbox here\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <lead.y@kontuminvest.example>\nSubject: x"
            )
        );

        Assert.Equal(MailNature.Bounce, mail.Nature);
        Assert.Contains("lead.y@kontuminvest.example", mail.Bounce!.OriginalIds);
        Assert.Contains("gone@sender.example", mail.Bounce.Recipients);
        Assert.Equal("5.1.1", mail.Bounce.Status);
    }

    [Fact]
    public void Read_ABounceInWords_OfAMailToSeveral_NamesThoseAboveTheCopyAlone_AndItsOwnIdentifierFirst()
    {
        var mail = Read(
            WireText.Mail(
                from: "MAILER-DAEMON@old.example",
                subject: "failure notice",
                body: "Hi. This is the qmail-send program.\n\n<gone@sender.example>:\nno mailbox here by that name\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <noreply@kontuminvest.example>\nTo: gone@sender.example, there@sender.example\nMessage-ID: <lead.y@kontuminvest.example>\nSubject: x",
                headers: ["References: <lead.before@kontuminvest.example> <lead.last@kontuminvest.example>"]
            )
        );

        Assert.Equal(["gone@sender.example"], mail.Bounce!.Recipients);
        Assert.Equal(["lead.y@kontuminvest.example", "lead.last@kontuminvest.example", "lead.before@kontuminvest.example"], mail.Bounce.OriginalIds);
        Assert.True(mail.Bounce.Final);
    }

    [Fact]
    public void Read_ADelayInWords_IsNotFinal()
    {
        var mail = Read(
            WireText.Mail(
                from: "Mailer-Daemon@relay.example",
                subject: "Warning: message delayed 24 hours",
                body: "This message was created automatically.\nA message that you sent has not yet been delivered to investor@sender.example.\nNo action is required on your part.",
                headers: ["Return-Path: <>", "X-Failed-Recipients: investor@sender.example"]
            )
        );

        Assert.Equal((MailNature.Bounce, false), (mail.Nature, mail.Bounce?.Final));
    }

    [Fact]
    public void Read_AnAnswerToAnInvitation_HandsOverTheCalendar()
    {
        const string Calendar = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR";

        var mail = Read(WireText.Mail(body: $"--x\r\nContent-Type: text/plain\r\n\r\nYes\r\n--x\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n{Calendar}\r\n--x--", headers: ["Content-Type: multipart/alternative; boundary=x"]));

        Assert.Equal(MailNature.Invitation, mail.Nature);
        Assert.Contains("METHOD:REPLY", mail.Calendar, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AForwardedMail_IsAFile()
    {
        var inner = Encoding.UTF8.GetString(WireText.Mail("inner@x.example", subject: "Trong"));

        var mail = Read(WireText.Mail(body: $"--x\r\nContent-Type: text/plain\r\n\r\nXem\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--x--", headers: ["Content-Type: multipart/mixed; boundary=x"]));

        Assert.Equal("message/rfc822", Assert.Single(mail.Files).MediaType);
        Assert.Equal("Xem", mail.Text);
    }

    [Fact]
    public void Read_OutlooksWinmailDat_UnpacksItsFiles_AndABrokenOneIsAFile()
    {
        var broken = Read(WireText.WithFiles("t@x.example", "a@b.example", ("winmail.dat", "application/ms-tnef", [0x78, 0x9F, 0x3E, 0x22, 1, 2, 3])));
        var whole = Read(WireText.WithFiles("t2@x.example", "a@b.example", ("winmail.dat", "application/ms-tnef", Tnef("gia.txt", "Bảng giá"u8.ToArray()))));

        Assert.Contains(broken.Files, file => file.FileName == "winmail.dat");
        Assert.DoesNotContain(whole.Files, file => file.FileName == "winmail.dat");
        Assert.Contains(whole.Files, file => file.FileName == "gia.txt" && Encoding.UTF8.GetString(file.Bytes) == "Bảng giá");
    }

    [Fact]
    public void Read_TheSameMailOverAnotherWay_HasTheSameHash_AndAnotherTextHasNot()
    {
        var first = Read(WireText.Mail(headers: ["Received: from a by b; now", "X-Spam: no"]));
        var second = Read(WireText.Mail(headers: ["Received: from c\r\n by d; later"]));

        Assert.Equal(first.ContentSha256, second.ContentSha256);
        Assert.NotEqual(first.ContentSha256, Read(WireText.Mail(body: "Khác")).ContentSha256);
    }

    private static ReadMail Read(byte[] wire) => MimeReading.Read(new WireMail(wire));

    private static byte[] WithBody(string charset, byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"), .. body];

    private static byte[] Nested(int depth)
    {
        var text = new StringBuilder("From: investor@sender.example\r\nSubject: sau\r\nMIME-Version: 1.0\r\n");
        for (var level = 0; level < depth; level++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{level}x\r\n\r\n--b{level}x\r\n");
        }

        text.Append("Content-Type: text/plain; charset=utf-8\r\n\r\nỞ trong cùng.\r\n");
        for (var level = depth - 1; level >= 0; level--)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\r\n--b{level}x--\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // MS-OXTNEF 2.1: signature, key, then attributes of level, tag, length, bytes and checksum.
    private static byte[] Tnef(string name, byte[] content)
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        writer.Write(0x223E9F78u);
        writer.Write((ushort)1);
        Attribute(1, (int)TnefAttributeTag.TnefVersion, [0, 0, 1, 0]);
        Attribute(2, (int)TnefAttributeTag.AttachRenderData, new byte[14]);
        Attribute(2, (int)TnefAttributeTag.AttachTitle, [.. Encoding.ASCII.GetBytes(name), 0]);
        Attribute(2, (int)TnefAttributeTag.AttachData, content);
        writer.Flush();
        return buffer.ToArray();

        void Attribute(byte level, int tag, byte[] value)
        {
            writer.Write(level);
            writer.Write(tag);
            writer.Write(value.Length);
            writer.Write(value);
            writer.Write((ushort)value.Sum(one => one));
        }
    }
}
