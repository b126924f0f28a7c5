using Microsoft.EntityFrameworkCore.Migrations;

namespace KonTumInvest.Leads.Search;

/// <summary>
/// The indexes over <c>leads_search_texts</c> that find any part of a word: FTS5 with the trigram tokenizer on SQLite, pg_trgm on PostgreSQL.
/// </summary>
internal static class SearchTables
{
    public static void Create(MigrationBuilder migration)
    {
        if (migration.IsSqlite())
        {
            migration.Sql(
                """
                CREATE VIRTUAL TABLE leads_search USING fts5("Plain", "Personal", content='leads_search_texts', content_rowid='Number', tokenize='trigram');
                CREATE TRIGGER leads_search_add AFTER INSERT ON leads_search_texts BEGIN
                  INSERT INTO leads_search(rowid, "Plain", "Personal") VALUES (NEW."Number", NEW."Plain", NEW."Personal");
                END;
                CREATE TRIGGER leads_search_remove AFTER DELETE ON leads_search_texts BEGIN
                  INSERT INTO leads_search(leads_search, rowid, "Plain", "Personal") VALUES ('delete', OLD."Number", OLD."Plain", OLD."Personal");
                END;
                CREATE TRIGGER leads_search_change AFTER UPDATE ON leads_search_texts BEGIN
                  INSERT INTO leads_search(leads_search, rowid, "Plain", "Personal") VALUES ('delete', OLD."Number", OLD."Plain", OLD."Personal");
                  INSERT INTO leads_search(rowid, "Plain", "Personal") VALUES (NEW."Number", NEW."Plain", NEW."Personal");
                END;
                """
            );
            return;
        }

        migration.Sql("CREATE EXTENSION IF NOT EXISTS pg_trgm;");
        migration.Sql("""CREATE INDEX "IX_leads_search_plain" ON leads_search_texts USING gin ("Plain" gin_trgm_ops);""");
        migration.Sql("""CREATE INDEX "IX_leads_search_personal" ON leads_search_texts USING gin ("Personal" gin_trgm_ops);""");
    }

    public static void Drop(MigrationBuilder migration)
    {
        if (migration.IsSqlite())
        {
            migration.Sql("DROP TRIGGER leads_search_add; DROP TRIGGER leads_search_remove; DROP TRIGGER leads_search_change; DROP TABLE leads_search;");
        }
    }

    /// <summary>The indexes that find parts of the names, addresses and numbers of organisations and contacts; SQLite reads their columns through.</summary>
    public static void CreateForParties(MigrationBuilder migration)
    {
        if (!migration.IsSqlite())
        {
            migration.Sql("""CREATE INDEX "IX_leads_organisations_search" ON leads_organisations USING gin ("NameFolded" gin_trgm_ops, "TaxCode" gin_trgm_ops, "Domain" gin_trgm_ops);""");
            migration.Sql("""CREATE INDEX "IX_leads_contacts_search" ON leads_contacts USING gin ("NameFolded" gin_trgm_ops, "EmailNormalized" gin_trgm_ops, "Phone" gin_trgm_ops);""");
        }
    }

    public static void DropForParties(MigrationBuilder migration)
    {
        if (!migration.IsSqlite())
        {
            migration.Sql("""DROP INDEX "IX_leads_organisations_search";""");
            migration.Sql("""DROP INDEX "IX_leads_contacts_search";""");
        }
    }
}
