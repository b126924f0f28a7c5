using KonTumInvest.Content.Figures;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>A row of <c>leads_enquiry_subjects</c>: an <see cref="EnquirySubject"/> as it was when the enquiry came in.</summary>
public sealed class StoredSubject
{
    public const int CodeMaxLength = 100;
    public const int NameMaxLength = 300;

    public required Guid EnquiryId { get; init; }

    /// <summary>The order in which the sender chose.</summary>
    public required int Position { get; init; }

    public required SubjectKind Kind { get; init; }

    /// <summary>The key of the document.</summary>
    public required Guid Key { get; init; }

    public required string Code { get; init; }

    public required string NameVi { get; init; }

    public string? NameEn { get; init; }

    public SubjectKind? PlaceKind { get; init; }

    public string? PlaceCode { get; init; }

    public string? PlaceNameVi { get; init; }

    public string? PlaceNameEn { get; init; }

    public bool Sample { get; init; }

    public static StoredSubject From(Guid enquiryId, int position, EnquirySubject subject) =>
        new()
        {
            EnquiryId = enquiryId,
            Position = position,
            Kind = subject.Kind,
            Key = subject.Key,
            Code = Snapshot.Fit(subject.Code, CodeMaxLength),
            NameVi = Snapshot.Fit(subject.Name.Vi, NameMaxLength),
            NameEn = Snapshot.Fit(subject.Name.En, NameMaxLength),
            PlaceKind = subject.Place?.Kind,
            PlaceCode = Snapshot.Fit(subject.Place?.Code, CodeMaxLength),
            PlaceNameVi = Snapshot.Fit(subject.Place?.Name.Vi, NameMaxLength),
            PlaceNameEn = Snapshot.Fit(subject.Place?.Name.En, NameMaxLength),
            Sample = subject.Sample,
        };

    public EnquirySubject ToSubject() =>
        new(
            Kind,
            Key,
            Code,
            new LocalizedText { Vi = NameVi, En = NameEn },
            PlaceKind is { } kind && PlaceCode is { } code && PlaceNameVi is { } name
                ? new EnquiryPlace(kind, code, new LocalizedText { Vi = name, En = PlaceNameEn })
                : null,
            Sample
        );
}
