using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>The form as typed, so that it can be shown again exactly. Properties are named as those of <see cref="SubmitEnquiry"/>.</summary>
public sealed record EnquiryForm
{
    /// <summary>A field no person sees; whoever fills it in is a program.</summary>
    public string? Nickname { get; init; }

    /// <summary>The sealed <see cref="FormTicket"/>.</summary>
    public string? Ticket { get; init; }

    public string? PersonName { get; init; }

    public string? Organisation { get; init; }

    public string? Country { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>The key of a zone, park or cluster.</summary>
    public string? Place { get; init; }

    /// <summary>Keys of what the form was opened about: plots, policies.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>The key of a sector.</summary>
    public string? Sector { get; init; }

    public string? AreaFrom { get; init; }

    public string? AreaTo { get; init; }

    public string? AreaUnit { get; init; } = nameof(Leads.Enquiries.AreaUnit.Hectare);

    public string? Timing { get; init; }

    public string? InvestmentAmount { get; init; }

    public string? InvestmentCurrency { get; init; }

    public string? Message { get; init; }

    /// <summary>Never holds anything: a page cannot put files back into a browser's field.</summary>
    public string? Attachments => null;

    /// <summary>Sealed names of files kept from the last try; those unticked are dropped.</summary>
    public IReadOnlyList<string> KeptFiles { get; init; } = [];

    public bool ConsentGiven { get; init; }

    public string? NoticeSha256 { get; init; }

    /// <summary>The name of a property's field in the page, where the form is the property <c>Form</c> of the view.</summary>
    public static string FieldOf(string property) => $"{nameof(EnquiryPageView.Form)}.{property}";

    public static EnquiryForm From(IFormCollection form)
    {
        return new EnquiryForm
        {
            Nickname = One(nameof(Nickname)),
            Ticket = One(nameof(Ticket)),
            PersonName = One(nameof(PersonName)),
            Organisation = One(nameof(Organisation)),
            Country = One(nameof(Country)),
            Email = One(nameof(Email)),
            Phone = One(nameof(Phone)),
            Place = One(nameof(Place)),
            Sector = One(nameof(Sector)),
            AreaFrom = One(nameof(AreaFrom)),
            AreaTo = One(nameof(AreaTo)),
            AreaUnit = One(nameof(AreaUnit)),
            Timing = One(nameof(Timing)),
            InvestmentAmount = One(nameof(InvestmentAmount)),
            InvestmentCurrency = One(nameof(InvestmentCurrency)),
            Message = One(nameof(Message)),
            NoticeSha256 = One(nameof(NoticeSha256)),
            Subjects = Several(nameof(Subjects)),
            KeptFiles = Several(nameof(KeptFiles)),
            ConsentGiven = Several(nameof(ConsentGiven)).Contains("true"),
        };

        string? One(string property) => form[FieldOf(property)].FirstOrDefault();

        IReadOnlyList<string> Several(string property) => [.. form[FieldOf(property)].OfType<string>()];
    }

    /// <summary>The form with the field cleaned of what nobody can see, and so nobody could correct.</summary>
    public EnquiryForm WithoutHidden(string? field) =>
        field switch
        {
            nameof(PersonName) => this with { PersonName = CleanText.Line(PersonName, int.MaxValue).Value },
            nameof(Organisation) => this with { Organisation = CleanText.Line(Organisation, int.MaxValue).Value },
            nameof(Message) => this with { Message = CleanText.Paragraphs(Message, int.MaxValue).Value },
            _ => this,
        };
}
