using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Pipeline.People;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>A <see cref="ReceiveDataRequest"/> whose every field was checked.</summary>
internal sealed record DataRequestDraft(
    DataRequestKind Kind,
    StatedBy Channel,
    string PersonName,
    EmailAddress? Email,
    string? Phone,
    string Language,
    string Asked,
    string? PurposeNames,
    string? ThirdPartyName
)
{
    private const string OwnCountry = "VN";

    /// <summary>The checked fields, or everything that is wrong with them.</summary>
    public static Result<DataRequestDraft> Check(ReceiveDataRequest request, DateTimeOffset now)
    {
        var errors = new List<Error>();
        Require(request.Kind is not null, DataRequestErrors.KindMissing);
        Require(request.Channel is not null and not StatedBy.Form, DataRequestErrors.ChannelMissing);
        var name = ContactFields.Line(request.PersonName, nameof(request.PersonName), DataRequest.NameMaxLength, errors);
        Require(name is not null || errors.Exists(error => error.Field == nameof(request.PersonName)), DataRequestErrors.NameMissing);
        EmailAddress? email = null;
        Require(string.IsNullOrWhiteSpace(request.Email) || EmailAddress.TryParse(request.Email, out email), DataRequestErrors.EmailInvalid);
        PhoneNumber? phone = null;
        Require(string.IsNullOrWhiteSpace(request.Phone) || PhoneNumber.TryParse(request.Phone, OwnCountry, out phone), DataRequestErrors.PhoneInvalid);
        Require(!string.IsNullOrWhiteSpace(request.Email) || !string.IsNullOrWhiteSpace(request.Phone), DataRequestErrors.ReachMissing);
        Require(request.Language is "vi" or "en", DataRequestErrors.LanguageUnknown);
        var asked = DataRequestWords.Check(request.Asked, nameof(request.Asked), DataRequest.AskedMaxLength, DataRequestErrors.AskedMissing, errors);
        Require(request.ReceivedAt is not { } at || (at <= now && at > now.AddDays(-ReceiveDataRequest.MostDaysBack)), DataRequestErrors.ReceivedRange);
        var purposes = request.Kind == DataRequestKind.Withdrawal ? request.Purposes.Distinct().Order().ToList() : [];
        Require(request.Kind != DataRequestKind.Withdrawal || purposes.Count > 0, DataRequestErrors.PurposesMissing);
        var third = ContactFields.Line(request.ThirdPartyName, nameof(request.ThirdPartyName), DataRequest.ThirdPartyMaxLength, errors);
        Require(!request.ThirdParty || third is not null, DataRequestErrors.ThirdPartyMissing);
        return errors.Count > 0
            ? errors
            : new DataRequestDraft(
                request.Kind!.Value,
                request.Channel!.Value,
                name!,
                email,
                phone?.Value,
                request.Language!,
                asked,
                purposes.Count == 0 ? null : string.Join(',', purposes),
                request.ThirdParty ? third : null
            );

        void Require(bool holds, Error error)
        {
            if (!holds)
            {
                errors.Add(error);
            }
        }
    }
}

/// <summary>Checks what is written to or by a person in several lines.</summary>
internal static class DataRequestWords
{
    /// <summary>The clean text; adds to the refusals where there is none, or it cannot be read.</summary>
    public static string Check(string? typed, string field, int maxLength, Error missing, List<Error> errors)
    {
        var text = CleanText.Paragraphs(typed, maxLength);
        if (text.Fault != TextFault.None)
        {
            errors.Add(text.Fault == TextFault.TooLong ? DataRequestErrors.TooLong(field, maxLength) : DataRequestErrors.Unreadable(field));
        }
        else if (text.Value.Length == 0)
        {
            errors.Add(missing);
        }

        return text.Value;
    }
}
