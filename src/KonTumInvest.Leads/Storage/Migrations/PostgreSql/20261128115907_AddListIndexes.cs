using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_leads_organisations_Country_Id",
                table: "leads_organisations",
                columns: new[] { "Country", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_Country_LastActivityAt_Id",
                table: "leads_leads",
                columns: new[] { "Country", "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_Kind_LastActivityAt_Id",
                table: "leads_leads",
                columns: new[] { "Kind", "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_SectorCode_LastActivityAt_Id",
                table: "leads_leads",
                columns: new[] { "SectorCode", "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_Source_LastActivityAt_Id",
                table: "leads_leads",
                columns: new[] { "Source", "LastActivityAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_leads_organisations_Country_Id",
                table: "leads_organisations");

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_Country_LastActivityAt_Id",
                table: "leads_leads");

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_Kind_LastActivityAt_Id",
                table: "leads_leads");

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_SectorCode_LastActivityAt_Id",
                table: "leads_leads");

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_Source_LastActivityAt_Id",
                table: "leads_leads");
        }
    }
}
