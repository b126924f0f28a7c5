using System.Text;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.TestSupport.Files;

namespace KonTumInvest.Leads.Tests.Enquiries;

public sealed class AttachmentInspectorTests
{
    public static TheoryData<string, byte[], string> Accepted() =>
        new()
        {
            { "Hồ sơ v1.2.pdf", SampleFiles.Pdf(), "application/pdf" },
            { "ảnh.JPG", SampleFiles.Jpeg(), "image/jpeg" },
            { "ảnh.jpeg", SampleFiles.Jpeg(), "image/jpeg" },
            { "map.png", SampleFiles.Png(), "image/png" },
            { "đề án.docx", SampleFiles.Docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
            { "dự toán.xlsx", SampleFiles.Xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Inspect_WellFormedFile_AcceptsItUnchanged(string name, byte[] content, string mediaType)
    {
        var accepted = AttachmentInspector.Inspect(new AttachmentUpload(name, content)).Value;

        Assert.Equal(new AcceptedAttachment(name, mediaType, content), accepted);
    }

    // By name, so that megabytes of test data are not carried through the list of tests.
    private static readonly Dictionary<string, (Func<byte[]> Content, string Code)> Bad = new()
    {
        ["run.exe"] = (() => "MZ"u8.ToArray(), "attachment.type"),
        ["page.html"] = (() => "<script>"u8.ToArray(), "attachment.type"),
        ["old.doc"] = (() => SampleFiles.EncryptedDocx(), "attachment.type"),
        ["noextension"] = (() => SampleFiles.Pdf(), "attachment.type"),
        [".pdf"] = (() => SampleFiles.Pdf(), "attachment.type"),
        ["\u0000"] = (() => SampleFiles.Pdf(), "attachment.name"),
        ["plan.exe.pdf"] = (() => SampleFiles.Pdf(), "attachment.doubleExtension"),
        ["plan.pdf.docx"] = (() => SampleFiles.Docx(), "attachment.doubleExtension"),
        ["plan\u202Efdp.pdf"] = (() => SampleFiles.Pdf(), "attachment.doubleExtension"),
        ["empty.pdf"] = (() => [], "attachment.empty"),
        ["large.pdf"] = (() => new byte[AttachmentLimits.MaxBytesEach + 1], "attachment.tooLarge"),
        ["program.pdf"] = (() => "MZ\u0090"u8.ToArray(), "attachment.mismatch"),
        ["zip.docx"] = (() => SampleFiles.Xlsx(), "attachment.mismatch"),
        ["picture.png"] = (() => SampleFiles.Jpeg(), "attachment.mismatch"),
        ["secret.pdf"] = (() => SampleFiles.EncryptedPdf(), "attachment.encrypted"),
        ["secret.docx"] = (() => SampleFiles.EncryptedDocx(), "attachment.encrypted"),
        ["macro.docx"] = (() => SampleFiles.MacroDocx(), "attachment.macros"),
        ["cut.pdf"] = (() => SampleFiles.Pdf()[..^8], "attachment.damaged"),
        ["cut.jpg"] = (() => SampleFiles.Jpeg()[..^2], "attachment.damaged"),
        ["cut.png"] = (() => SampleFiles.Png()[..^5], "attachment.damaged"),
        ["cut.docx"] = (() => SampleFiles.Docx()[..^30], "attachment.damaged"),
        ["both.pdf"] = (() => [.. SampleFiles.Pdf(), .. SampleFiles.Docx()], "attachment.damaged"),
        ["both.jpg"] = (() => [.. SampleFiles.Jpeg(), .. SampleFiles.Docx()], "attachment.damaged"),
        ["both.png"] = (() => [.. SampleFiles.Png(), .. SampleFiles.Docx()], "attachment.damaged"),
        ["both.docx"] = (() => SampleFiles.Docx(("%PDF-1.7", [1])), "attachment.damaged"),
        ["outside.docx"] = (() => SampleFiles.Docx(("../../etc/passwd", [1])), "attachment.damaged"),
        ["bomb.docx"] = (() => SampleFiles.ZipBombDocx(), "attachment.tooMuchInside"),
        ["parts.docx"] = (() => SampleFiles.Docx([.. Enumerable.Range(0, 2_001).Select(part => ($"word/{part}.xml", Array.Empty<byte>()))]), "attachment.tooMuchInside"),
        ["huge.png"] = (() => SampleFiles.Png(60_000, 60_000), "attachment.tooMuchInside"),
        ["huge.jpg"] = (() => SampleFiles.Jpeg(60_000, 60_000), "attachment.tooMuchInside"),
    };

    public static TheoryData<string> Refused() => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Inspect_UnacceptableFile_SaysWhy(string name)
    {
        var (content, code) = Bad[name];

        var errors = AttachmentInspector.Inspect(new AttachmentUpload(name, content())).Errors;

        Assert.Equal(code, Assert.Single(errors).Code);
    }

    [Theory]
    [InlineData(@"C:\Users\someone\plan.pdf", "plan.pdf")]
    [InlineData("../../plan.pdf", "plan.pdf")]
    [InlineData("a\"b<c>.pdf", "abc.pdf")]
    public void Inspect_NameWithPathOrMarkup_KeepsOnlyTheName(string typed, string name)
    {
        var accepted = AttachmentInspector.Inspect(new AttachmentUpload(typed, SampleFiles.Pdf())).Value;

        Assert.Equal(name, accepted.FileName);
    }

    [Fact]
    public void Inspect_VeryLongName_KeepsItsExtension()
    {
        var accepted = AttachmentInspector.Inspect(new AttachmentUpload(new string('đ', 500) + ".pdf", SampleFiles.Pdf())).Value;

        Assert.Equal(new string('đ', 146) + ".pdf", accepted.FileName);
    }

    [Fact]
    public void InspectAll_MoreFilesOrBytesThanAllowed_RefusesThemTogether()
    {
        var six = Enumerable.Range(0, 6).Select(file => new AttachmentUpload($"{file}.pdf", SampleFiles.Pdf())).ToArray();
        var large = new AttachmentUpload("large.pdf", [.. SampleFiles.Pdf(), .. new byte[9_000_000], .. Encoding.ASCII.GetBytes("startxref 1 %%EOF")]);

        Assert.Equal("attachment.tooMany", Assert.Single(AttachmentInspector.InspectAll(six).Errors).Code);
        Assert.Equal("attachment.tooLargeTogether", Assert.Single(AttachmentInspector.InspectAll([large, large]).Errors).Code);
        Assert.True(AttachmentInspector.InspectAll([large, six[0]]).Succeeded);
    }
}
