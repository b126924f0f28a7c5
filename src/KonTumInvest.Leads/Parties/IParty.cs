namespace KonTumInvest.Leads.Parties;

/// <summary>An organisation or a contact, as lists put them in order and joinings lead from one to another.</summary>
internal interface IParty
{
    Guid Id { get; }

    string Name { get; }

    /// <summary>The name as it is compared and put in order.</summary>
    string NameFolded { get; }

    DateTimeOffset CreatedAt { get; }

    /// <summary>The party this one turned out to be.</summary>
    Guid? MergedIntoId { get; set; }

    int Version { get; }
}
