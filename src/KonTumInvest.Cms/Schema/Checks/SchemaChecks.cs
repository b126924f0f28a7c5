namespace KonTumInvest.Cms.Schema.Checks;

/// <summary>All checks that need more than one definition, or a rule beyond the type of a member.</summary>
internal static class SchemaChecks
{
    public static void Run(CheckContext context)
    {
        NameChecks.Run(context);
        LanguageChecks.Run(context);
        ContentTypeChecks.Run(context);
        CompositionChecks.Run(context);
        AccessChecks.Run(context);
        StarterChecks.Run(context);
    }
}
