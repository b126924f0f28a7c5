using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddPartyFollowUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "leads_party_follow_ups",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeforeLeadId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_party_follow_ups", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_leads_merges_FromId",
                table: "leads_merges",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_MergedIntoId",
                table: "leads_leads",
                column: "MergedIntoId",
                filter: "\"MergedIntoId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "leads_party_follow_ups");

            migrationBuilder.DropIndex(
                name: "IX_leads_merges_FromId",
                table: "leads_merges");

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_MergedIntoId",
                table: "leads_leads");
        }
    }
}
