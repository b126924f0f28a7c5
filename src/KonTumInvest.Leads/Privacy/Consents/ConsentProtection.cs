using Microsoft.EntityFrameworkCore.Migrations;

namespace KonTumInvest.Leads.Privacy.Consents;

/// <summary>
/// Lets the database itself refuse to change the ledger of consents: it is the board's proof (Law 91/2025/QH15). Only what names the
/// person can be emptied, and only an entry that names nobody can be deleted.
/// </summary>
internal static class ConsentProtection
{
    private static readonly string[] Fixed =
    [
        "Id", "ContactId", "Purpose", "Given", "At", "Evidence", "NoticeVersion", "NoticeSha256", "EnquiryId", "LeadId", "RequestId", "ByKey",
    ];

    private static readonly string[] Personal = ["EmailNormalized", "Note"];

    public static void Create(MigrationBuilder migration)
    {
        var changed = string.Join(" OR ", Fixed.Select(column => Differs(migration, column)));
        var renamed = string.Join(" OR ", Personal.Select(column => $"(NEW.\"{column}\" IS NOT NULL AND {Differs(migration, column)})"));
        if (migration.IsSqlite())
        {
            migration.Sql(
                $"""
                CREATE TRIGGER leads_consent_entries_fixed BEFORE UPDATE ON leads_consent_entries
                WHEN {changed} OR {renamed}
                BEGIN SELECT RAISE(ABORT, 'the ledger of consents is never changed'); END;
                """
            );
            migration.Sql(
                """
                CREATE TRIGGER leads_consent_entries_keep BEFORE DELETE ON leads_consent_entries
                WHEN OLD."EmailNormalized" IS NOT NULL
                BEGIN SELECT RAISE(ABORT, 'the ledger of consents is kept'); END;
                """
            );
            return;
        }

        migration.Sql(
            $"""
            CREATE FUNCTION leads_consent_entries_guard() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF TG_OP = 'DELETE' THEN
                IF OLD."EmailNormalized" IS NOT NULL THEN
                  RAISE EXCEPTION 'the ledger of consents is kept';
                END IF;
                RETURN OLD;
              END IF;
              IF {changed} OR {renamed} THEN
                RAISE EXCEPTION 'the ledger of consents is never changed';
              END IF;
              RETURN NEW;
            END $$;
            """
        );
        migration.Sql("CREATE TRIGGER leads_consent_entries_guard BEFORE UPDATE OR DELETE ON leads_consent_entries FOR EACH ROW EXECUTE FUNCTION leads_consent_entries_guard();");
    }

    public static void Drop(MigrationBuilder migration)
    {
        if (migration.IsSqlite())
        {
            migration.Sql("DROP TRIGGER leads_consent_entries_keep;");
            migration.Sql("DROP TRIGGER leads_consent_entries_fixed;");
            return;
        }

        migration.Sql("DROP TRIGGER leads_consent_entries_guard ON leads_consent_entries;");
        migration.Sql("DROP FUNCTION leads_consent_entries_guard();");
    }

    private static string Differs(MigrationBuilder migration, string column) =>
        $"NEW.\"{column}\" {(migration.IsSqlite() ? "IS NOT" : "IS DISTINCT FROM")} OLD.\"{column}\"";
}
