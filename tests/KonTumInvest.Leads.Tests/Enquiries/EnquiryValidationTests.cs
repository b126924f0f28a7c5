using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.TestSupport.Files;

namespace KonTumInvest.Leads.Tests.Enquiries;

public sealed class EnquiryValidationTests
{
    [Fact]
    public void Check_EmptyForm_NamesEveryMandatoryField()
    {
        var empty = new SubmitEnquiry { FormToken = Guid.CreateVersion7(), Language = "vi", Notice = An.Notice };

        var errors = EnquiryValidator.Check(empty).Errors;

        Assert.Equal(
            [
                ("enquiry.required", "PersonName"),
                ("enquiry.required", "Country"),
                ("enquiry.required", "Email"),
                ("enquiry.required", "Message"),
                ("enquiry.consentMissing", "ConsentGiven"),
            ],
            errors.Select(error => (error.Code, error.Field))
        );
    }

    [Fact]
    public void Check_OnlyMandatoryFields_Passes()
    {
        var least = new SubmitEnquiry
        {
            FormToken = Guid.CreateVersion7(),
            Language = "en",
            PersonName = "A",
            Country = "jp",
            Email = "a@b.example",
            Message = "Hello",
            Notice = An.Notice,
            NoticeSha256 = An.Notice.Sha256,
            ConsentGiven = true,
        };

        var result = EnquiryValidator.Check(least);

        Assert.True(result.Succeeded);
        Assert.Equal("JP", result.Value.Country);
    }

    // By name, so that ten megabytes of text are not carried through the list of tests.
    private static readonly Dictionary<string, (Func<SubmitEnquiry> Typed, string Code, string Field)> Wrong = new()
    {
        ["name too long"] = (() => An.Enquiry() with { PersonName = new string('a', 151) }, "enquiry.tooLong", "PersonName"),
        ["ten megabytes in a name"] = (() => An.Enquiry() with { PersonName = new string('ă', 10_000_000) }, "enquiry.tooLong", "PersonName"),
        ["ten megabytes in the message"] = (() => An.Enquiry() with { Message = new string('x', 10_000_000) }, "enquiry.tooLong", "Message"),
        ["control character"] = (() => An.Enquiry() with { PersonName = "An\u0000h" }, "enquiry.hiddenCharacters", "PersonName"),
        ["direction override"] = (() => An.Enquiry() with { Organisation = "abc\u202Efdp.exe" }, "enquiry.hiddenCharacters", "Organisation"),
        ["bytes that are no UTF-8"] = (() => An.Enquiry() with { Message = "gi\uFFFD" }, "enquiry.unreadable", "Message"),
        ["half a surrogate pair"] = (() => An.Enquiry() with { Message = "gi\uD83D" }, "enquiry.unreadable", "Message"),
        ["header injection"] = (() => An.Enquiry() with { Email = "a@b.example\r\nBcc: c@d.example" }, "enquiry.invalidEmail", "Email"),
        ["two addresses"] = (() => An.Enquiry() with { Email = "a@b.example, c@d.example" }, "enquiry.invalidEmail", "Email"),
        ["unknown country"] = (() => An.Enquiry() with { Country = "XX" }, "enquiry.unknownCountry", "Country"),
        ["impossible telephone"] = (() => An.Enquiry() with { Phone = "12" }, "enquiry.invalidPhone", "Phone"),
        ["letters for an area"] = (() => An.Enquiry() with { AreaFrom = "vài ha" }, "enquiry.number", "AreaFrom"),
        ["nothing for an area"] = (() => An.Enquiry() with { AreaTo = "0" }, "enquiry.number", "AreaTo"),
        ["area upside down"] = (() => An.Enquiry() with { AreaFrom = "4" }, "enquiry.areaOrder", "AreaTo"),
        ["unknown unit"] = (() => An.Enquiry() with { AreaUnit = "7" }, "enquiry.choice", "AreaUnit"),
        ["unknown timing"] = (() => An.Enquiry() with { Timing = "Yesterday" }, "enquiry.choice", "Timing"),
        ["unknown currency"] = (() => An.Enquiry() with { InvestmentCurrency = "XYZ" }, "enquiry.choice", "InvestmentCurrency"),
        ["negative sum"] = (() => An.Enquiry() with { InvestmentAmount = "-5" }, "enquiry.number", "InvestmentAmount"),
        ["a sum in millions"] = (() => An.Enquiry() with { InvestmentAmount = "12,5" }, "enquiry.sumInFull", "InvestmentAmount"),
        ["too many plots"] = (() => An.Enquiry() with { Subjects = [.. Enumerable.Repeat(An.Plot, 21)] }, "enquiry.tooManyPlots", "Subjects"),
        ["no consent"] = (() => An.Enquiry() with { ConsentGiven = false }, "enquiry.consentMissing", "ConsentGiven"),
        ["another notice was shown"] = (() => An.Enquiry() with { NoticeSha256 = new string('0', 64) }, "enquiry.noticeChanged", "ConsentGiven"),
        ["no notice is published"] = (() => An.Enquiry() with { Notice = null }, "enquiry.noticeMissing", "ConsentGiven"),
        ["a file that is something else"] = (() => An.Enquiry() with { Attachments = [new AttachmentUpload("a.png", SampleFiles.Pdf())] }, "attachment.mismatch", "Attachments"),
    };

    public static TheoryData<string> Mistakes() => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Check_OneMistake_NamesItAndItsField(string mistake)
    {
        var (typed, code, field) = Wrong[mistake];

        var errors = EnquiryValidator.Check(typed()).Errors;

        var error = Assert.Single(errors);
        Assert.Equal((code, field), (error.Code, error.Field));
    }
}
