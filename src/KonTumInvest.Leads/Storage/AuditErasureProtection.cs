using KonTumInvest.Leads.Audit;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KonTumInvest.Leads.Storage;

/// <summary>
/// Lets an erasure empty the reasons in the audit beside the personal values, and nothing else of it; takes the place of what
/// <see cref="AuditProtection"/> made. Values that identify somebody and were written among the others before are moved to where they
/// can be emptied.
/// </summary>
internal static class AuditErasureProtection
{
    private const string Empty = "{}";

    // What was written as plain until these properties were marked as personal, by the kind of row.
    private static readonly (string Subject, string[] Values)[] Moved =
    [
        ("Lead", ["title", "summary", "licenceNumber"]),
        ("LeadContact", ["role"]),
        ("StageChange", ["reason"]),
        ("Offer", ["note"]),
        ("Activity", ["place"]),
        ("LeadMerge", ["reason"]),
        ("LeadScore", ["comment"]),
        ("Organisation", ["name", "domain", "taxCode", "note"]),
        ("StoredMail", ["messageId", "inReplyTo", "references"]),
    ];

    private static readonly string Guard =
        $"""
        CREATE OR REPLACE FUNCTION leads_audit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' THEN
            IF OLD."At" > now() - interval '{AuditEvent.KeptForYears} years' THEN
              RAISE EXCEPTION 'the audit is kept for {AuditEvent.KeptForYears} years';
            END IF;
            RETURN OLD;
          END IF;
          IF NEW."PersonalChanges" IS NOT NULL
            OR (NEW."Id", NEW."At", NEW."ActorRole", NEW."ActorKey", NEW."LeadId", NEW."SubjectType", NEW."SubjectId", NEW."Act", NEW."Changes")
               IS DISTINCT FROM
               (OLD."Id", OLD."At", OLD."ActorRole", OLD."ActorKey", OLD."LeadId", OLD."SubjectType", OLD."SubjectId", OLD."Act", OLD."Changes")
            OR (NEW."Reason" IS NOT NULL AND NEW."Reason" IS DISTINCT FROM OLD."Reason")
          THEN
            RAISE EXCEPTION 'the audit is never changed';
          END IF;
          RETURN NEW;
        END $$;
        """;

    public static void Create(MigrationBuilder migration)
    {
        if (migration.IsSqlite())
        {
            migration.Sql("DROP TRIGGER leads_audit_fixed;");
            MoveOnSqlite(migration);
            migration.Sql(
                """
                CREATE TRIGGER leads_audit_fixed BEFORE UPDATE ON leads_audit
                WHEN NEW."PersonalChanges" IS NOT NULL OR NEW."Id" IS NOT OLD."Id" OR NEW."At" IS NOT OLD."At" OR NEW."ActorRole" IS NOT OLD."ActorRole"
                  OR NEW."ActorKey" IS NOT OLD."ActorKey" OR NEW."LeadId" IS NOT OLD."LeadId" OR NEW."SubjectType" IS NOT OLD."SubjectType"
                  OR NEW."SubjectId" IS NOT OLD."SubjectId" OR NEW."Act" IS NOT OLD."Act" OR NEW."Changes" IS NOT OLD."Changes"
                  OR (NEW."Reason" IS NOT NULL AND NEW."Reason" IS NOT OLD."Reason")
                BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
                """
            );

            // Without it the words that were searched for stay in the index until it is merged.
            migration.Sql("INSERT INTO leads_search(leads_search, rank) VALUES ('secure-delete', 1);");
            return;
        }

        migration.Sql("DROP TRIGGER leads_audit_guard ON leads_audit;");
        MoveOnPostgreSql(migration);
        migration.Sql(Guard);
        migration.Sql("CREATE TRIGGER leads_audit_guard BEFORE UPDATE OR DELETE ON leads_audit FOR EACH ROW EXECUTE FUNCTION leads_audit_guard();");
    }

    /// <summary>Back to where reasons cannot be emptied. Values stay where they were moved to.</summary>
    public static void Drop(MigrationBuilder migration)
    {
        AuditProtection.Drop(migration);
        AuditProtection.Create(migration);
        if (migration.IsSqlite())
        {
            migration.Sql("INSERT INTO leads_search(leads_search, rank) VALUES ('secure-delete', 0);");
        }
    }

    private static void MoveOnSqlite(MigrationBuilder migration)
    {
        foreach (var (subject, value) in Values())
        {
            migration.Sql(
                $"""
                UPDATE leads_audit
                SET "PersonalChanges" = json_set(coalesce("PersonalChanges", '{Empty}'), '$.{value}', json_extract("Changes", '$.{value}')),
                    "Changes" = nullif(json_remove("Changes", '$.{value}'), '{Empty}')
                WHERE "SubjectType" = '{subject}' AND json_type("Changes", '$.{value}') IS NOT NULL;
                """
            );
        }
    }

    private static void MoveOnPostgreSql(MigrationBuilder migration)
    {
        foreach (var (subject, value) in Values())
        {
            migration.Sql(
                $"""
                UPDATE leads_audit
                SET "PersonalChanges" = (coalesce("PersonalChanges", '{Empty}')::jsonb || jsonb_build_object('{value}', "Changes"::jsonb -> '{value}'))::text,
                    "Changes" = nullif(("Changes"::jsonb - '{value}')::text, '{Empty}')
                WHERE "SubjectType" = '{subject}' AND "Changes" IS NOT NULL AND ("Changes"::jsonb) ? '{value}';
                """
            );
        }
    }

    private static IEnumerable<(string Subject, string Value)> Values() => Moved.SelectMany(entry => entry.Values.Select(value => (entry.Subject, value)));
}
