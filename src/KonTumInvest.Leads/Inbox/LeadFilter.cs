using System.Globalization;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reports;

namespace KonTumInvest.Leads.Inbox;

/// <summary>Which leads are listed; every part that is given must hold. A part of several values holds for a lead that has one of them.</summary>
public sealed record LeadFilter
{
    /// <summary>What an address says in place of a value for leads that have none.</summary>
    public const string None = "none";

    /// <summary>What an address says in place of the officers who are away and for whom the reader stands in (<see cref="DeskActor.StandsInFor"/>).</summary>
    public const string Covered = "covered";

    /// <summary>So many values one part takes: as many as anybody ticks by hand, and few enough for a database to look each of them up.</summary>
    public const int MostValues = 40;

    /// <summary>Parts of words, folded before they are looked for.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<LeadStage> Stages { get; init; } = [];

    /// <summary>Codes of units.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Leads that were given to no unit: only those, or beside those of <see cref="Units"/>.</summary>
    public bool WithoutUnit { get; init; }

    /// <summary>The accounts of officers.</summary>
    public IReadOnlyList<Guid> Officers { get; init; } = [];

    /// <summary>Leads nobody answers for: only those, or beside those of <see cref="Officers"/>.</summary>
    public bool WithoutOfficer { get; init; }

    public IReadOnlyList<EnquiryKind> Kinds { get; init; } = [];

    public IReadOnlyList<LeadSource> Sources { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Leads whose country is not known: only those, or beside those of <see cref="Countries"/>.</summary>
    public bool WithoutCountry { get; init; }

    /// <summary>Codes of sectors.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Leads whose sector is not known: only those, or beside those of <see cref="Sectors"/>.</summary>
    public bool WithoutSector { get; init; }

    /// <summary>Codes of places the lead is about, or whose plots it is about.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

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

        void TellAll<T>(string name, IReadOnlyList<T> values) => Tell(name, string.Join(", ", values));

        Tell("searched", !string.IsNullOrWhiteSpace(Text));
        TellAll("stages", Stages);
        TellAll("unitCode", Units);
        Tell("withoutUnit", WithoutUnit);
        TellAll("officerKey", Officers);
        Tell("withoutOfficer", WithoutOfficer);
        TellAll("kind", Kinds);
        TellAll("source", Sources);
        TellAll("country", Countries);
        Tell("withoutCountry", WithoutCountry);
        TellAll("sectorCode", Sectors);
        Tell("withoutSector", WithoutSector);
        TellAll("placeCode", Places);
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
