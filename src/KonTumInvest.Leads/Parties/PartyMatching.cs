using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Parties;

/// <summary>
/// Finds the contact and the organisation that somebody already is, or makes them. Only what leaves no doubt counts here: the same
/// address, the same name in the same country. Everything less is shown to staff as a possible duplicate.
/// </summary>
public sealed class PartyMatching
{
    // Domains at which anybody can have an address say nothing about an organisation.
    private static readonly HashSet<string> PublicDomains = new(StringComparer.Ordinal)
    {
        "gmail.com",
        "googlemail.com",
        "yahoo.com",
        "yahoo.com.vn",
        "yahoo.co.jp",
        "ymail.com",
        "hotmail.com",
        "outlook.com",
        "outlook.com.vn",
        "live.com",
        "msn.com",
        "icloud.com",
        "me.com",
        "proton.me",
        "protonmail.com",
        "aol.com",
        "gmx.com",
        "gmx.de",
        "mail.ru",
        "yandex.ru",
        "qq.com",
        "163.com",
        "126.com",
        "naver.com",
        "daum.net",
        "hanmail.net",
    };

    /// <summary>The domain, unless anybody can have an address there.</summary>
    public static string? DomainOf(EmailAddress? email) => IsPublic(email?.Domain) ? null : email?.Domain;

    /// <summary>Whether anybody can have an address at the domain.</summary>
    public static bool IsPublic(string? domain) => domain is not null && PublicDomains.Contains(domain);

    /// <summary>The contact with the same address, brought up to date where it lacked something; else a new one, added to the context.</summary>
    internal async Task<Contact> ContactOfAsync(
        LeadsDbContext context,
        PartyFacts facts,
        Guid? organisationId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var known = await JoinedParties.ContactAsync(context, facts.Email?.Normalized, cancellationToken);
        if (known is { RestrictedAt: not null })
        {
            // Kept as it is while the person has the use of the data restricted.
            return known;
        }

        if (known is not null)
        {
            known.OrganisationId ??= organisationId;
            known.Phone ??= facts.Phone;
            known.PhoneExtension ??= facts.PhoneExtension;
            known.Position ??= facts.Position;
            return known;
        }

        var contact = new Contact
        {
            Id = Guid.CreateVersion7(now),
            OrganisationId = organisationId,
            Name = facts.Name,
            Email = facts.Email,
            Phone = facts.Phone,
            PhoneExtension = facts.PhoneExtension,
            Position = facts.Position,
            Country = facts.Country,
            Language = facts.Language,
            CreatedAt = now,
        };
        context.Contacts.Add(contact);
        return contact;
    }

    /// <summary>The organisation of that name in that country, else a new one, added to the context; null where no name is given.</summary>
    internal async Task<Organisation?> OrganisationOfAsync(
        LeadsDbContext context,
        string? name,
        string? country,
        EmailAddress? email,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var known = await JoinedParties.OrganisationAsync(context, OrganisationName.Fold(name), country, cancellationToken);
        if (known is not null)
        {
            known.Domain ??= DomainOf(email);
            return known;
        }

        var organisation = new Organisation
        {
            Id = Guid.CreateVersion7(now),
            Name = name.Trim(),
            Country = country,
            Domain = DomainOf(email),
            CreatedAt = now,
        };
        context.Organisations.Add(organisation);
        return organisation;
    }
}
