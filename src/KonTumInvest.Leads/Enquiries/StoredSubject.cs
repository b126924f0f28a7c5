using KonTumInvest.Content.Figures;

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

    public static StoredSubject From(Guid enquiryId, int position, EnquirySubject subject) =>
        new()
        {
            EnquiryId = enquiryId,
            Position = position,
            Kind = subject.Kind,
            Key = subject.Key,
            Code = Fit(subject.Code, CodeMaxLength)!,
            NameVi = Fit(subject.Name.Vi, NameMaxLength)!,
            NameEn = Fit(subject.Name.En, NameMaxLength),
            PlaceKind = subject.Place?.Kind,
            PlaceCode = Fit(subject.Place?.Code, CodeMaxLength),
            PlaceNameVi = Fit(subject.Place?.Name.Vi, NameMaxLength),
            PlaceNameEn = Fit(subject.Place?.Name.En, NameMaxLength),
        };

    public EnquirySubject ToSubject() =>
        new(
            Kind,
            Key,
            Code,
            new LocalizedText { Vi = NameVi, En = NameEn },
            PlaceKind is { } kind && PlaceCode is { } code && PlaceNameVi is { } name
                ? new EnquiryPlace(kind, code, new LocalizedText { Vi = name, En = PlaceNameEn })
                : null
        );

    /// <summary>Cuts what editors wrote to the column: a long title must not stop an enquiry.</summary>
    internal static string? Fit(string? text, int maxLength) => text?.Length > maxLength ? text[..maxLength] : text;
}
