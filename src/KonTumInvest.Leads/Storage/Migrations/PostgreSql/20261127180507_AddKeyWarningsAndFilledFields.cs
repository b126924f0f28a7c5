using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddKeyWarningsAndFilledFields : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FilledNames",
                table: "leads_party_merges",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WarnedAtDays",
                table: "leads_client_keys",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_client_keys_ExpiresAt",
                table: "leads_client_keys",
                column: "ExpiresAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_leads_client_keys_ExpiresAt",
                table: "leads_client_keys");

            migrationBuilder.DropColumn(
                name: "FilledNames",
                table: "leads_party_merges");

            migrationBuilder.DropColumn(
                name: "WarnedAtDays",
                table: "leads_client_keys");
        }
    }
}
