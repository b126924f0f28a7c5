using System.Diagnostics.CodeAnalysis;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>Parses what was typed; collects every error rather than the first.</summary>
internal sealed class EnquiryValidator(SubmitEnquiry typed)
{
    private readonly List<Error> _errors = [];

    public static Result<EnquiryDraft> Check(SubmitEnquiry typed) => new EnquiryValidator(typed).Check();

    private Result<EnquiryDraft> Check()
    {
        var person = Line(typed.PersonName, nameof(typed.PersonName), Enquiry.PersonNameMaxLength, required: true);
        var organisation = Line(typed.Organisation, nameof(typed.Organisation), Enquiry.OrganisationMaxLength);
        var country = Country();
        var email = Email();
        var phone = Phone(country);
        var land = Land();
        var timing = Choice<StartTiming>(typed.Timing, nameof(typed.Timing));
        var investment = Investment();
        var message = Text(CleanText.Paragraphs(typed.Message, Enquiry.MessageMaxLength), nameof(typed.Message), Enquiry.MessageMaxLength, required: true);
        Subjects();
        var files = AttachmentInspector.InspectAll(typed.Attachments);
        _errors.AddRange(files.Errors);
        var consented = Consent(out var notice);
        if (_errors.Count > 0 || email is null || country is null || !consented)
        {
            return _errors;
        }

        return new EnquiryDraft
        {
            FormToken = typed.FormToken,
            Language = typed.Language,
            PersonName = person,
            Organisation = organisation.Length == 0 ? null : organisation,
            Country = country,
            Email = email,
            Phone = phone,
            LandNeed = land,
            Timing = timing,
            Investment = investment,
            Message = message,
            Subjects = typed.Subjects,
            Attachments = files.Value,
            Notice = notice!,
        };
    }

    private string Line(string? value, string field, int max, bool required = false) => Text(CleanText.Line(value, max), field, max, required);

    private string Text(CleanText text, string field, int max, bool required)
    {
        switch (text.Fault)
        {
            case TextFault.TooLong:
                _errors.Add(EnquiryErrors.TooLong(field, max, text.Value.Length));
                break;
            case TextFault.Hidden:
                _errors.Add(EnquiryErrors.HiddenCharacters(field));
                break;
            case TextFault.Unreadable:
                _errors.Add(EnquiryErrors.Unreadable(field));
                break;
            case TextFault.None when required && text.Value.Length == 0:
                _errors.Add(EnquiryErrors.Required(field));
                break;
        }

        return text.Value;
    }

    private string? Country()
    {
        if (Countries.TryNormalize(typed.Country, out var country))
        {
            return country;
        }

        _errors.Add(string.IsNullOrWhiteSpace(typed.Country) ? EnquiryErrors.Required(nameof(typed.Country)) : EnquiryErrors.Country);
        return null;
    }

    private EmailAddress? Email()
    {
        if (EmailAddress.TryParse(typed.Email, out var email))
        {
            return email;
        }

        _errors.Add(string.IsNullOrWhiteSpace(typed.Email) ? EnquiryErrors.Required(nameof(typed.Email)) : EnquiryErrors.Email);
        return null;
    }

    private PhoneNumber? Phone(string? country)
    {
        if (string.IsNullOrWhiteSpace(typed.Phone))
        {
            return null;
        }

        // Without a country a national number cannot be judged; the country is complained about already.
        if (!PhoneNumber.TryParse(typed.Phone, country, out var phone) && country is not null)
        {
            _errors.Add(EnquiryErrors.Phone);
        }

        return phone;
    }

    private LandNeed? Land()
    {
        var from = Number(typed.AreaFrom, nameof(typed.AreaFrom));
        var to = Number(typed.AreaTo, nameof(typed.AreaTo));
        if (from is null && to is null)
        {
            return null;
        }

        if (from > to)
        {
            _errors.Add(EnquiryErrors.AreaOrder);
        }

        return Choice<AreaUnit>(typed.AreaUnit, nameof(typed.AreaUnit), required: true) is { } unit ? new LandNeed(from, to, unit) : null;
    }

    private InvestmentSize? Investment()
    {
        if (Number(typed.InvestmentAmount, nameof(typed.InvestmentAmount)) is not { } amount)
        {
            return null;
        }

        if (amount < InvestmentSize.Least)
        {
            _errors.Add(EnquiryErrors.SumInFull);
        }

        if (typed.InvestmentCurrency is { } currency && InvestmentSize.Currencies.Contains(currency))
        {
            return new InvestmentSize(amount, currency);
        }

        _errors.Add(EnquiryErrors.Choice(nameof(typed.InvestmentCurrency)));
        return null;
    }

    private decimal? Number(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (LocalNumber.TryParse(text, typed.Language, out var number) && number > 0)
        {
            return number;
        }

        _errors.Add(EnquiryErrors.Number(field));
        return null;
    }

    private T? Choice<T>(string? text, string field, bool required = false)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text) && !required)
        {
            return null;
        }

        // By name only: Enum.TryParse alone would take any number.
        if (Enum.GetNames<T>().Contains(text) && Enum.TryParse<T>(text, out var choice))
        {
            return choice;
        }

        _errors.Add(EnquiryErrors.Choice(field));
        return null;
    }

    private void Subjects()
    {
        if (typed.Subjects.Count(subject => subject.Kind == SubjectKind.Plot) > Enquiry.MaxPlots)
        {
            _errors.Add(EnquiryErrors.TooManyPlots(Enquiry.MaxPlots));
        }
    }

    private bool Consent([NotNullWhen(true)] out PrivacyNotice? notice)
    {
        notice = typed.Notice;
        var error = notice switch
        {
            null => EnquiryErrors.NoticeMissing,
            _ when !typed.ConsentGiven => EnquiryErrors.ConsentMissing,
            _ when typed.NoticeSha256 != notice.Sha256 => EnquiryErrors.NoticeChanged,
            _ => null,
        };
        if (error is not null)
        {
            _errors.Add(error);
        }

        return error is null;
    }
}
