using KonTumInvest.Leads.Audit;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KonTumInvest.Leads.Storage;

/// <summary>
/// Lets the database itself refuse to change the audit, or to delete from it before its time: also somebody with a console cannot do so
/// by mistake. Only personal values can be emptied.
/// </summary>
internal static class AuditProtection
{
    public static void Create(MigrationBuilder migration)
    {
        if (migration.IsSqlite())
        {
            migration.Sql(
                $"""
                CREATE TRIGGER leads_audit_keep BEFORE DELETE ON leads_audit
                WHEN OLD."At" > CAST(strftime('%s', 'now', '-{AuditEvent.KeptForYears} years') AS INTEGER) * 1000000
                BEGIN SELECT RAISE(ABORT, 'the audit is kept for {AuditEvent.KeptForYears} years'); END;
                """
            );
            migration.Sql(
                """
                CREATE TRIGGER leads_audit_fixed BEFORE UPDATE ON leads_audit
                WHEN NEW."PersonalChanges" IS NOT NULL OR NEW."Id" IS NOT OLD."Id" OR NEW."At" IS NOT OLD."At" OR NEW."ActorRole" IS NOT OLD."ActorRole"
                  OR NEW."ActorKey" IS NOT OLD."ActorKey" OR NEW."LeadId" IS NOT OLD."LeadId" OR NEW."SubjectType" IS NOT OLD."SubjectType"
                  OR NEW."SubjectId" IS NOT OLD."SubjectId" OR NEW."Act" IS NOT OLD."Act" OR NEW."Changes" IS NOT OLD."Changes"
                  OR NEW."Reason" IS NOT OLD."Reason"
                BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
                """
            );
            return;
        }

        migration.Sql(
            $"""
            CREATE FUNCTION leads_audit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF TG_OP = 'DELETE' THEN
                IF OLD."At" > now() - interval '{AuditEvent.KeptForYears} years' THEN
                  RAISE EXCEPTION 'the audit is kept for {AuditEvent.KeptForYears} years';
                END IF;
                RETURN OLD;
              END IF;
              IF NEW."PersonalChanges" IS NOT NULL
                OR (NEW."Id", NEW."At", NEW."ActorRole", NEW."ActorKey", NEW."LeadId", NEW."SubjectType", NEW."SubjectId", NEW."Act", NEW."Changes", NEW."Reason")
                   IS DISTINCT FROM
                   (OLD."Id", OLD."At", OLD."ActorRole", OLD."ActorKey", OLD."LeadId", OLD."SubjectType", OLD."SubjectId", OLD."Act", OLD."Changes", OLD."Reason")
              THEN
                RAISE EXCEPTION 'the audit is never changed';
              END IF;
              RETURN NEW;
            END $$;
            """
        );
        migration.Sql("CREATE TRIGGER leads_audit_guard BEFORE UPDATE OR DELETE ON leads_audit FOR EACH ROW EXECUTE FUNCTION leads_audit_guard();");
    }

    public static void Drop(MigrationBuilder migration)
    {
        if (migration.IsSqlite())
        {
            migration.Sql("DROP TRIGGER leads_audit_keep;");
            migration.Sql("DROP TRIGGER leads_audit_fixed;");
            return;
        }

        migration.Sql("DROP TRIGGER leads_audit_guard ON leads_audit;");
        migration.Sql("DROP FUNCTION leads_audit_guard();");
    }
}
