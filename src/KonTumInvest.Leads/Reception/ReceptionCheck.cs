using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Reception;

/// <summary>Checks a lead that was typed in, imported or sent by another program, and collects everything that is wrong with it.</summary>
internal sealed class ReceptionCheck(ReceiveLead typed, ILeadTopics topics)
{
    private const string HomeCountry = "VN";

    private readonly List<Error> _errors = [];

    public static Result<LeadDraft> Check(ReceiveLead typed, ILeadTopics topics) => new ReceptionCheck(typed, topics).Run();

    private Result<LeadDraft> Run()
    {
        var person = Line(typed.PersonName, Contact.NameMaxLength, nameof(typed.PersonName));
        var organisation = Line(typed.Organisation, Organisation.NameMaxLength, nameof(typed.Organisation));
        if (person is null && organisation is null)
        {
            _errors.Add(ReceptionErrors.NameMissing);
        }

        var country = Country();
        var (email, phone) = (Email(), Phone(country));
        if (string.IsNullOrWhiteSpace(typed.Email) && string.IsNullOrWhiteSpace(typed.Phone))
        {
            _errors.Add(ReceptionErrors.Unreachable);
        }

        if (typed.Acknowledge && string.IsNullOrWhiteSpace(typed.Email))
        {
            _errors.Add(ReceptionErrors.NoAddressForReceipt);
        }

        if (typed.AreaFrom < 0 || typed.AreaTo < 0 || typed.AreaTo < typed.AreaFrom)
        {
            _errors.Add(ReceptionErrors.AreaRange);
        }

        _errors.AddRange(
            LeadFacts.TooLarge((typed.AreaFrom, nameof(typed.AreaFrom)), (typed.AreaTo, nameof(typed.AreaTo)), (typed.InvestmentAmount, nameof(typed.InvestmentAmount)))
        );
        var draft = new LeadDraft
        {
            Id = typed.FormToken,
            Source = typed.Source,
            PersonName = person ?? organisation ?? string.Empty,
            Position = Line(typed.Position, Contact.PositionMaxLength, nameof(typed.Position)),
            Organisation = organisation,
            Country = country,
            Email = email,
            Phone = phone,
            Language = typed.Language == "en" ? "en" : "vi",
            Kind = typed.Kind,
            Title = Line(typed.Title, Lead.TitleMaxLength, nameof(typed.Title)),
            Subjects = Subjects(),
            SectorCode = Line(typed.SectorCode, Lead.SectorCodeMaxLength, nameof(typed.SectorCode)),
            AreaFrom = typed.AreaFrom,
            AreaTo = typed.AreaTo,
            Investment = Investment(),
            Timing = typed.Timing,
            Message = Text(CleanText.Paragraphs(typed.Message, Activity.BodyMaxLength), Activity.BodyMaxLength, nameof(typed.Message)),
        };
        return _errors.Count == 0 ? draft : Result<LeadDraft>.Refused(_errors);
    }

    private string? Line(string? text, int maxLength, string field) => Text(CleanText.Line(text, maxLength), maxLength, field);

    private string? Text(CleanText text, int maxLength, string field)
    {
        if (text.Fault != TextFault.None)
        {
            _errors.Add(text.Fault == TextFault.TooLong ? ReceptionErrors.TooLong(field, maxLength) : ReceptionErrors.Unreadable(field));
        }

        return text.Value.Length == 0 ? null : text.Value;
    }

    private string? Country()
    {
        if (!string.IsNullOrWhiteSpace(typed.Country) && !Countries.TryNormalize(typed.Country, out _))
        {
            _errors.Add(ReceptionErrors.Country);
        }

        return Countries.TryNormalize(typed.Country, out var country) ? country : null;
    }

    private EmailAddress? Email()
    {
        if (EmailAddress.TryParse(typed.Email, out var email) || string.IsNullOrWhiteSpace(typed.Email))
        {
            return email;
        }

        _errors.Add(ReceptionErrors.Email);
        return null;
    }

    private PhoneNumber? Phone(string? country)
    {
        if (PhoneNumber.TryParse(typed.Phone, country ?? HomeCountry, out var phone) || string.IsNullOrWhiteSpace(typed.Phone))
        {
            return phone;
        }

        _errors.Add(ReceptionErrors.Phone);
        return null;
    }

    private InvestmentSize? Investment()
    {
        if (typed.InvestmentAmount is null)
        {
            return null;
        }

        if (typed.InvestmentAmount > 0 && typed.InvestmentCurrency is { } currency && InvestmentSize.Currencies.Contains(currency))
        {
            return new InvestmentSize(typed.InvestmentAmount.Value, currency);
        }

        _errors.Add(ReceptionErrors.Investment);
        return null;
    }

    private List<EnquirySubject> Subjects()
    {
        var keys = (typed.Subjects ?? []).Distinct().ToList();
        var found = keys.Count > ReceiveLead.MaxSubjects ? [] : keys.Select(topics.Find).OfType<EnquirySubject>().ToList();
        if (found.Count != keys.Count)
        {
            _errors.Add(ReceptionErrors.Subjects);
        }

        return found;
    }
}
