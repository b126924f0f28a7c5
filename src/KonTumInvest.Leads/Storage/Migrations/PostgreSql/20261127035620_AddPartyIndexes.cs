using KonTumInvest.Leads.Search;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddPartyIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            SearchTables.CreateForParties(migrationBuilder);

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_ContactId",
                table: "leads_leads");

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_OrganisationId",
                table: "leads_leads");

            migrationBuilder.DropIndex(
                name: "IX_leads_contacts_NameFolded",
                table: "leads_contacts");

            migrationBuilder.CreateIndex(
                name: "IX_leads_organisations_CreatedAt_Id",
                table: "leads_organisations",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_organisations_NameFolded_Id",
                table: "leads_organisations",
                columns: new[] { "NameFolded", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_ContactId_LastActivityAt_Id",
                table: "leads_leads",
                columns: new[] { "ContactId", "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_OrganisationId_LastActivityAt_Id",
                table: "leads_leads",
                columns: new[] { "OrganisationId", "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_contacts_CreatedAt_Id",
                table: "leads_contacts",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_contacts_NameFolded_Id",
                table: "leads_contacts",
                columns: new[] { "NameFolded", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            SearchTables.DropForParties(migrationBuilder);

            migrationBuilder.DropIndex(
                name: "IX_leads_organisations_CreatedAt_Id",
                table: "leads_organisations");

            migrationBuilder.DropIndex(
                name: "IX_leads_organisations_NameFolded_Id",
                table: "leads_organisations");

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_ContactId_LastActivityAt_Id",
                table: "leads_leads");

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_OrganisationId_LastActivityAt_Id",
                table: "leads_leads");

            migrationBuilder.DropIndex(
                name: "IX_leads_contacts_CreatedAt_Id",
                table: "leads_contacts");

            migrationBuilder.DropIndex(
                name: "IX_leads_contacts_NameFolded_Id",
                table: "leads_contacts");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_ContactId",
                table: "leads_leads",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_OrganisationId",
                table: "leads_leads",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_contacts_NameFolded",
                table: "leads_contacts",
                column: "NameFolded");
        }
    }
}
