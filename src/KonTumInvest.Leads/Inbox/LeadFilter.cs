using System.Globalization;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reports;

namespace KonTumInvest.Leads.Inbox;

/// <summary>Which leads are listed; every part that is given must hold.</summary>
public sealed record LeadFilter
{
    /// <summary>What an address says in place of a value for leads that have none.</summary>
    public const string None = "none";

    /// <summary>Parts of words, folded before they are looked for.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<LeadStage> Stages { get; init; } = [];

    public string? Unit { get; init; }

    /// <summary>Only leads that were given to no unit.</summary>
    public bool WithoutUnit { get; init; }

    /// <summary>The account of the officer.</summary>
    public Guid? Officer { get; init; }

    /// <summary>Only leads nobody answers for.</summary>
    public bool WithoutOfficer { get; init; }

    public EnquiryKind? Kind { get; init; }

    public LeadSource? Source { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>Only leads whose country is not known.</summary>
    public bool WithoutCountry { get; init; }

    public string? Sector { get; init; }

    /// <summary>Only leads whose sector is not known.</summary>
    public bool WithoutSector { get; init; }

    /// <summary>The code of a place the lead is about, or whose plots it is about.</summary>
    public string? Place { get; init; }

    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Before this moment.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    /// <summary>Only leads of which anything was changed at this moment or later.</summary>
    public DateTimeOffset? ChangedFrom { get; init; }

    /// <summary>Only leads with something owed that is late.</summary>
    public bool Overdue { get; init; }

    /// <summary>Only leads whose deadlines are paused, because the investor has to answer.</summary>
    public bool Waiting { get; init; }

    /// <summary>Only leads that are still to be won.</summary>
    public bool Open { get; init; }

    /// <summary>How the first answer stands.</summary>
    public FirstAnswer? Response { get; init; }

    /// <summary>Only leads that came at least so far, wherever they are now.</summary>
    public LeadStage? Reached { get; init; }

    /// <summary>ISO 4217; also the currency within which <see cref="LeadOrder.Investment"/> orders.</summary>
    public string? Currency { get; init; }

    /// <summary>What is asked for, name by name, without the text that is searched for: it may be somebody's name.</summary>
    internal IReadOnlyDictionary<string, string> Told()
    {
        var told = new Dictionary<string, string>();
        void Tell(string name, object? value)
        {
            if (value is not (null or false or ""))
            {
                told[name] = value is DateTimeOffset moment ? moment.ToString("O", CultureInfo.InvariantCulture) : $"{value}";
            }
        }

        Tell("searched", !string.IsNullOrWhiteSpace(Text));
        Tell("stages", string.Join(", ", Stages));
        Tell("unitCode", Unit);
        Tell("withoutUnit", WithoutUnit);
        Tell("officerKey", Officer);
        Tell("withoutOfficer", WithoutOfficer);
        Tell("kind", Kind);
        Tell("source", Source);
        Tell("country", Country);
        Tell("withoutCountry", WithoutCountry);
        Tell("sectorCode", Sector);
        Tell("withoutSector", WithoutSector);
        Tell("placeCode", Place);
        Tell("createdFrom", CreatedFrom);
        Tell("createdTo", CreatedTo);
        Tell("changedFrom", ChangedFrom);
        Tell("overdue", Overdue);
        Tell("waiting", Waiting);
        Tell("open", Open);
        Tell("response", Response);
        Tell("reached", Reached);
        Tell("currency", Currency);
        return told;
    }
}
