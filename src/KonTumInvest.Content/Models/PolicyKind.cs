namespace KonTumInvest.Content.Models;

/// <summary>What an incentive policy is about.</summary>
public enum PolicyKind
{
    CorporateIncomeTax,

    ImportDuty,

    LandRent,

    InvestmentSupport,

    Agriculture,

    SmallAndMediumEnterprises,

    InvestmentProcedure,
}
